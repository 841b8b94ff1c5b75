// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Web;

namespace AlipayCrossBorder.Pages
{
    /// <summary>What the pages have in common: the shop's config, its handlers, its log.</summary>
    public sealed class Shop
    {
        private const int LongestBody = 65536;

        private Shop()
        {
            Config config = ReadConfig();
            Setup.CheckIsWritable(config.DataFolder);
            Gateway = new Gateway(config);
            Handlers = Setup.MakeHandlers(config);
        }

        /// <summary>The gateway of the shop's config.</summary>
        public Gateway Gateway { get; private set; }

        /// <summary>The merchant's own class.</summary>
        public IShop Handlers { get; private set; }

        /// <exception cref="SetupException">A sample is not copied, or the data folder cannot be written.</exception>
        /// <exception cref="KitException">The config is not as it must be.</exception>
        public static Shop Open()
        {
            return new Shop();
        }

        /// <summary>An order as a signed request that pays it.</summary>
        /// <exception cref="KitException">The first thing that the gateway would refuse; bad_key.</exception>
        public Request Payment(Order order, Goods goods)
        {
            return Gateway.Request("create_forex_trade", Handlers.Payment(order, goods));
        }

        /// <summary>The order with which the buyer's browser came back, or null.</summary>
        /// <exception cref="KitException">The address was not made by the gateway.</exception>
        public Order Returned(HttpRequest request)
        {
            // The raw address: Request.QueryString decodes in another charset and folds names.
            int query = request.RawUrl.IndexOf('?') + 1;
            Parameters message = Gateway.ParseForm(Encoding.ASCII.GetBytes(query == 0 ? "" : request.RawUrl.Substring(query)));
            Gateway.Verify(message);
            return Handlers.FindOrder(message[NotificationTable.Order] ?? "");
        }

        /// <summary>The currency of an amount of that name.</summary>
        public string Unit(string amountName)
        {
            if (amountName == "rmb_fee")
            {
                return "CNY";
            }
            return Gateway.Config[NotificationTable.Currency];
        }

        /// <summary>The price of an order with its currency, such as <c>USD 100.30</c>.</summary>
        public string Price(Order order)
        {
            string name = NotificationTable.Amounts.FirstOrDefault(n => !string.IsNullOrEmpty(order.Amounts[n])) ?? "";
            return name == "" ? "" : Unit(name) + " " + order.Amounts[name];
        }

        /// <summary>Receives a notification; whatever is wrong with the shop, the gateway is told to send it again.</summary>
        public static Receipt Receive(HttpRequest request)
        {
            try
            {
                Shop shop = Open();
                return new Notifications(shop.Gateway, shop.Handlers, log: Log).Receive(Body(request), request.ContentType);
            }
            catch (Exception e)
            {
                Report(e);
                return new Receipt(Reason.HandlerFailed, "", "");
            }
        }

        /// <summary>Writes to kit.log what went wrong, if that can be written.</summary>
        public static void Report(Exception thrown)
        {
            try
            {
                bool isSentence = thrown is SetupException || thrown is KitException;
                Log(LogLine.Clean(isSentence ? thrown.Message : LogLine.Thrown(thrown), KnownConfig()));
            }
            catch (Exception)
            {
                // There is no other place to say it.
            }
        }

        private static void Log(string line)
        {
            new FileLog(Path.Combine(KnownConfig().DataFolder, "kit.log")).Write(line);
        }

        private static Config KnownConfig()
        {
            try
            {
                return ReadConfig();
            }
            catch (Exception) // what is wrong with it is what the log shall say
            {
                return new Config { DataFolder = Setup.DataFolder(HttpRuntime.AppDomainAppPath, "") };
            }
        }

        // Read anew by every page, so that a new key needs no restart.
        private static Config ReadConfig()
        {
            return Setup.ReadConfig(HttpRuntime.AppDomainAppPath);
        }

        // One byte more than a message may have is enough to see that it is too large.
        private static byte[] Body(HttpRequest request)
        {
            var body = new byte[LongestBody + 1];
            int length = 0;
            for (int read = 1; read > 0 && length < body.Length; length += read)
            {
                read = request.InputStream.Read(body, length, body.Length - length);
            }
            Array.Resize(ref body, length);
            return body;
        }
    }
}
