// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
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

        private readonly string folder;

        /// <param name="folder">Where the orders stand; made on first use.</param>
        public FileOrders(string folder)
        {
            this.folder = Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar);
        }

        /// <summary>Keeps a new order: all of it, or nothing when it is killed half-way.</summary>
        /// <exception cref="KitException">duplicate: the number is taken.</exception>
        /// <exception cref="ArgumentException">Something of the order is not printable ASCII.</exception>
        public void Create(Order order)
        {
            if (!TryMake(Home(order.Number), OpenName, OrderFile.Content(order)))
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
            if (trade.Length > LongestNumber || !Format.Holds(trade, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"))
            {
                throw new ArgumentException("the number of a payment is 1 to 64 letters and digits", "trade");
            }
            string home = Home(number);
            return Rename(home, OpenName, PaidBy + trade) || Rename(home, ClosedName, PaidBy + trade);
        }

        /// <summary>Marks an open order as closed; false when it is not open.</summary>
        public bool Closed(string number)
        {
            return Rename(Home(number), OpenName, ClosedName);
        }

        /// <summary>Marks a refund with its <see cref="Meaning"/>; false when it was marked so before.</summary>
        /// <exception cref="ArgumentException">The refund's number is empty or too long.</exception>
        public bool Refund(string number, string refund, string meaning)
        {
            if (refund.Length == 0 || refund.Length > LongestNumber)
            {
                throw new ArgumentException("the number of a refund has 1 to 64 characters", "refund");
            }
            return TryMake(Path.Combine(Home(number), OrderFile.RefundName(refund, meaning)), "marked", new byte[0]);
        }

        private static Order Read(string path, string[] names)
        {
            Order order = OrderFile.Read(path);
            string state = Path.GetFileName(path);
            order.State = IsPaid(state) ? OrderState.Paid : state == ClosedName ? OrderState.Closed : OrderState.Open;
            order.Trade = IsPaid(state) ? state.Substring(PaidBy.Length) : "";
            OrderFile.ReadRefunds(names, order.Refunds);
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

        // Not File.Move: on Mono it is a link and a deletion, which can both succeed for two at once. This is one rename everywhere.
        private static bool Rename(string home, string from, string to)
        {
            string source = Path.Combine(home, from);
            try
            {
                Directory.Move(source, Path.Combine(home, to));
                return true;
            }
            catch (IOException)
            {
                if (File.Exists(source))
                {
                    throw;
                }
                return false; // somebody else was faster
            }
        }

        // A folder gets its name by one rename, which fails when the name is taken: true for exactly one of all that try. It must
        // have something in it, since on Unix a rename replaces an empty folder; and Directory.CreateDirectory never fails.
        private bool TryMake(string path, string file, byte[] content)
        {
            Directory.CreateDirectory(folder);
            string fresh = folder + "-" + Guid.NewGuid().ToString("N");
            Directory.CreateDirectory(fresh);
            try
            {
                using (var stream = new FileStream(Path.Combine(fresh, file), FileMode.CreateNew, FileAccess.Write))
                {
                    stream.Write(content, 0, content.Length);
                    stream.Flush(true);
                }
                return TryMove(fresh, path);
            }
            finally
            {
                if (Directory.Exists(fresh))
                {
                    Directory.Delete(fresh, true);
                }
            }
        }

        private static bool TryMove(string fresh, string path)
        {
            try
            {
                Directory.Move(fresh, path);
                return true;
            }
            catch (IOException)
            {
                if (!Directory.Exists(path))
                {
                    throw;
                }
                return false;
            }
        }
    }
}
