// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace AlipayCrossBorder
{
    /// <summary>How an order is written down: a line NAME=VALUE for each thing, then the line "end", without which the file is not whole.</summary>
    internal static class OrderFile
    {
        private const string Number = "number", Currency = "currency", End = "end\n", RefundBegin = "refund.", AskedBegin = "asked.";

        /// <exception cref="ArgumentException">A value is not printable ASCII.</exception>
        internal static byte[] Content(Order order)
        {
            var values = new Parameters { { Number, order.Number }, { Currency, order.Currency } };
            foreach (string name in NotificationTable.Amounts)
            {
                values.Add(name, order.Amounts[name] ?? "");
            }
            if (values.Any(pair => pair.Value.Any(c => c < ' ' || c > '~')))
            {
                throw new ArgumentException("an order holds printable ASCII only", "order");
            }
            return Encoding.ASCII.GetBytes(string.Concat(values.Select(pair => pair.Key + "=" + pair.Value + "\n")) + End);
        }

        /// <exception cref="FileNotFoundException">The file has another name by now.</exception>
        /// <exception cref="InvalidDataException">The file is not whole.</exception>
        internal static Order Read(string path)
        {
            string text;
            // Sharing all: on Windows a reader would keep the file from being renamed.
            using (var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
            using (var reader = new StreamReader(file, Encoding.ASCII))
            {
                text = reader.ReadToEnd();
            }
            if (!("\n" + text).EndsWith("\n" + End, StringComparison.Ordinal))
            {
                throw new InvalidDataException("the file of an order is not whole");
            }
            var values = new Parameters();
            foreach (string line in text.Split('\n').Where(line => line.IndexOf('=') > 0))
            {
                int equals = line.IndexOf('=');
                values.Add(line.Substring(0, equals), line.Substring(equals + 1));
            }
            var order = new Order(values[Number], values[Currency]);
            foreach (string name in NotificationTable.Amounts)
            {
                order.Amounts[name] = values[name];
            }
            return order;
        }

        internal static string RefundName(string refund, string meaning)
        {
            return RefundBegin + Hex(refund) + "." + meaning;
        }

        /// <summary>The refunds that names of files speak of; one that was done stays done.</summary>
        internal static void ReadRefunds(IEnumerable<string> names, Parameters refunds)
        {
            foreach (string[] parts in names.Where(n => n.StartsWith(RefundBegin, StringComparison.Ordinal)).Select(n => n.Split('.')))
            {
                string refund = Text(parts[1]);
                refunds[refund] = refunds[refund] == Meaning.Refunded ? Meaning.Refunded : parts[2];
            }
        }

        /// <summary>Whether a folder's name can be that of an order.</summary>
        internal static bool IsHex(string name)
        {
            return name.Length > 0 && name.Length % 2 == 0 && name.All(c => c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
        }

        internal static string AskedName(string refund, string amount)
        {
            return AskedBegin + Hex(refund) + "." + amount;
        }

        /// <summary>Whether the name of a folder says that a refund is asked for.</summary>
        internal static bool IsAsked(string name)
        {
            return name.StartsWith(AskedBegin, StringComparison.Ordinal);
        }

        /// <summary>Whether the name of a folder says something of that refund.</summary>
        internal static bool IsAbout(string name, string refund)
        {
            return (IsAsked(name) || name.StartsWith(RefundBegin, StringComparison.Ordinal)) && name.Split('.')[1] == Hex(refund);
        }

        /// <summary>The refunds that are asked for, with their amounts.</summary>
        internal static void ReadAsked(IEnumerable<string> names, Parameters asked)
        {
            foreach (string[] parts in names.Where(IsAsked).Select(name => name.Split(new[] { '.' }, 3)))
            {
                asked[Text(parts[1])] = parts[2];
            }
        }

        /// <summary>A time of fourteen digits as <c>yyyy-MM-dd HH:mm:ss</c>.</summary>
        internal static string Time(string digits)
        {
            return new Moment("yyyyMMddHHmmss").Fits(digits) ? digits.Insert(12, ":").Insert(10, ":").Insert(8, " ").Insert(6, "-").Insert(4, "-") : "";
        }

        internal static string Hex(string text)
        {
            return string.Concat(Encoding.UTF8.GetBytes(text).Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
        }

        internal static string Text(string hex)
        {
            byte[] bytes = Enumerable.Range(0, hex.Length / 2).Select(i => Convert.ToByte(hex.Substring(2 * i, 2), 16)).ToArray();
            return Encoding.UTF8.GetString(bytes);
        }
    }
}
