// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace AlipayCrossBorder
{
    /// <summary>
    /// Orders on disk, for any number of threads and processes. An order is a folder, and its state is the NAME of a file in it that
    /// is written once and then only renamed: a rename needs its source, so of any number of them exactly one succeeds.
    /// </summary>
    public sealed class FileOrders
    {
        private const string OpenName = "open", ClosedName = "closed", PaidBy = "paid.";
        private const int Tries = 10, LongestNumber = 64;

        private static readonly CharacterSet LettersAndDigits = new CharacterSet("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

        private readonly string folder;
        private readonly Func<string> clock;

        /// <param name="folder">Where the orders stand; made on first use.</param>
        /// <param name="clock">The time as text; <see cref="Clock.Now"/> unless given.</param>
        public FileOrders(string folder, Func<string> clock = null)
        {
            this.clock = clock ?? Clock.Now;
            this.folder = Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar);
        }

        /// <summary>Keeps a new order: all of it, or nothing when it is killed half-way.</summary>
        /// <exception cref="KitException">duplicate: the number is taken.</exception>
        /// <exception cref="ArgumentException">Something of the order is not printable ASCII.</exception>
        public void Create(Order order)
        {
            byte[] content = OrderFile.Content(order);
            Directory.CreateDirectory(folder);
            if (!Folders.TryMake(Home(order.Number), folder, OpenName, content))
            {
                throw new KitException(ErrorCode.Duplicate, NotificationTable.Order, "");
            }
        }

        /// <summary>The order of that number, or null.</summary>
        /// <exception cref="InvalidDataException">The order's file is not whole.</exception>
        /// <exception cref="IOException">The order's file cannot be read.</exception>
        public Order Find(string number)
        {
            string home = Home(number);
            bool wasListed = false;
            for (int i = 0; i < Tries && Directory.Exists(home); i++)
            {
                string[] names = Directory.GetFileSystemEntries(home).Select(Path.GetFileName).ToArray();
                // A listing beside a rename may hold both names, or none.
                string state = names.FirstOrDefault(IsPaid) ?? names.FirstOrDefault(n => n == ClosedName) ?? names.FirstOrDefault(n => n == OpenName);
                wasListed |= state != null;
                try
                {
                    if (state != null)
                    {
                        return Read(Path.Combine(home, state), names);
                    }
                }
                catch (FileNotFoundException)
                {
                    // It was renamed meanwhile: look again.
                }
            }
            if (wasListed)
            {
                throw new IOException("the file of an order cannot be read");
            }
            return null;
        }

        /// <summary>Marks an order as paid. This is the one commit: true for exactly one of all that try.</summary>
        /// <exception cref="ArgumentException">The trade is not 1 to 64 letters and digits.</exception>
        public bool Paid(string number, string trade)
        {
            if (trade.Length > LongestNumber || !LettersAndDigits.Holds(trade))
            {
                throw new ArgumentException("the number of a payment is 1 to 64 letters and digits", "trade");
            }
            string home = Home(number);
            string paid = PaidBy + trade + "." + string.Concat(clock().Where(char.IsDigit));
            return Folders.TryRename(home, OpenName, paid) || Folders.TryRename(home, ClosedName, paid);
        }

        /// <summary>Marks an open order as closed; false when it is not open.</summary>
        public bool Closed(string number)
        {
            return Folders.TryRename(Home(number), OpenName, ClosedName);
        }

        /// <summary>Marks a refund with its <see cref="Meaning"/>; false when it was marked so before.</summary>
        /// <exception cref="ArgumentException">The refund's number is empty or too long.</exception>
        public bool Refund(string number, string refund, string meaning)
        {
            CheckRefund(refund);
            return Mark(number, OrderFile.RefundName(refund, meaning));
        }

        /// <summary>All orders, by the names of their folders.</summary>
        /// <exception cref="IOException">One cannot be read; InvalidDataException likewise.</exception>
        public IEnumerable<Order> Orders()
        {
            if (!Directory.Exists(folder))
            {
                return new Order[0];
            }
            IEnumerable<string> names = Directory.GetDirectories(folder).Select(Path.GetFileName).Where(OrderFile.IsHex).OrderBy(name => name, StringComparer.Ordinal);
            return names.Select(name => Find(OrderFile.Text(name))).Where(order => order != null);
        }

        /// <summary>Marks that a refund is asked for; false when its number was marked before.</summary>
        /// <exception cref="ArgumentException">The refund's number is empty or too long, or the amount is none.</exception>
        public bool Ask(string number, string refund, string amount)
        {
            CheckRefund(refund);
            if (!Amount.IsAmount(amount))
            {
                throw new ArgumentException("an amount is digits, a point, digits", "amount");
            }
            string home = Home(number), name = OrderFile.AskedName(refund, amount);
            if (Listed(home).Any(other => OrderFile.IsAbout(other, refund)) || !Mark(number, name))
            {
                return false;
            }
            // At the same moment the number may have been marked with another amount: then neither counts.
            if (Listed(home).Any(other => other != name && OrderFile.IsAbout(other, refund)))
            {
                Folders.Remove(Path.Combine(home, name), folder);
                return false;
            }
            return true;
        }

        /// <summary>Takes the mark of <see cref="Ask"/> away: the gateway has refused the refund.</summary>
        public void Withdraw(string number, string refund)
        {
            string home = Home(number);
            foreach (string name in Listed(home).Where(name => OrderFile.IsAsked(name) && OrderFile.IsAbout(name, refund)))
            {
                Folders.Remove(Path.Combine(home, name), folder);
            }
        }

        private static Order Read(string path, string[] names)
        {
            // Before it is read: when the file has vanished by then, reading it says so.
            string created = Clock.Text(File.GetLastWriteTimeUtc(path));
            Order order = OrderFile.Read(path);
            order.Created = created;
            string state = Path.GetFileName(path);
            order.State = IsPaid(state) ? OrderState.Paid : state == ClosedName ? OrderState.Closed : OrderState.Open;
            string[] payment = IsPaid(state) ? state.Split('.') : new[] { "", "" };
            order.Trade = payment[1];
            order.PaidAt = payment.Length > 2 ? OrderFile.Time(payment[2]) : "";
            OrderFile.ReadRefunds(names, order.Refunds);
            OrderFile.ReadAsked(names, order.Asked);
            return order;
        }

        private static bool IsPaid(string name)
        {
            return name.StartsWith(PaidBy, StringComparison.Ordinal);
        }

        private string Home(string number)
        {
            return Path.Combine(folder, OrderFile.Hex(number));
        }

        private bool Mark(string number, string name)
        {
            return Folders.TryMake(Path.Combine(Home(number), name), folder, "marked", new byte[0]);
        }

        private static string[] Listed(string home)
        {
            return Directory.GetFileSystemEntries(home).Select(Path.GetFileName).ToArray();
        }

        private static void CheckRefund(string refund)
        {
            if (refund.Length == 0 || refund.Length > LongestNumber)
            {
                throw new ArgumentException("the number of a refund has 1 to 64 characters", "refund");
            }
        }
    }
}
