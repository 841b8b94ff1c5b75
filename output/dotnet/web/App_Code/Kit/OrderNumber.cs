// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace AlipayCrossBorder
{
    /// <summary>Numbers for orders that nobody can guess.</summary>
    public static class OrderNumber
    {
        private const string Characters = "abcdefghijklmnopqrstuvwxyz0123456789";
        private const int Length = 6;

        /// <summary>A new number: the time as <c>yyyyMMddHHmmss</c>, GMT+8, a hyphen, and six characters by chance.</summary>
        /// <param name="clock">The time as text; <see cref="Clock.Now"/> unless given.</param>
        public static string Next(Func<string> clock = null)
        {
            return string.Concat((clock ?? Clock.Now)().Where(char.IsDigit)) + "-" + ByChance();
        }

        private static string ByChance()
        {
            var number = new StringBuilder();
            var one = new byte[1];
            using (var random = new RNGCryptoServiceProvider())
            {
                while (number.Length < Length)
                {
                    random.GetBytes(one);
                    if (one[0] < 256 / Characters.Length * Characters.Length) // each character as often as any other
                    {
                        number.Append(Characters[one[0] % Characters.Length]);
                    }
                }
            }
            return number.ToString();
        }
    }
}
