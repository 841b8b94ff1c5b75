// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.IO;
using AlipayCrossBorder.Pages;

namespace AlipayCrossBorder.Commands
{
    /// <summary>The shop as its pages have it: config, handlers, log; and the gateway.</summary>
    internal sealed class Site : ITransport
    {
        internal readonly Gateway Gateway;
        internal readonly IShop Handlers;
        internal readonly Client Client;

        private readonly HttpTransport transport;

        private Site(string web)
        {
            Config config = Setup.ReadConfig(web);
            Setup.CheckIsWritable(config.DataFolder);
            Gateway = new Gateway(config);
            Handlers = Setup.MakeHandlers(config);
            transport = new HttpTransport(config);
            Client = new Client(Gateway, this, log: Log);
        }

        /// <summary>Whether anything was sent to the gateway.</summary>
        internal bool HasSent { get; private set; }

        /// <summary>The refund that is being sent; null: none.</summary>
        internal Sending Refund { get; set; }

        internal string DataFolder
        {
            get { return Gateway.Config.DataFolder; }
        }

        /// <exception cref="SetupException">It is not set up.</exception>
        /// <exception cref="KitException">The config is not as it must be.</exception>
        internal static Site Open()
        {
            // The program lies in a folder beside that of the pages.
            for (var folder = new DirectoryInfo(AppDomain.CurrentDomain.BaseDirectory); folder != null; folder = folder.Parent)
            {
                string web = Path.Combine(folder.FullName, "web");
                if (Directory.Exists(web))
                {
                    return new Site(web);
                }
            }
            throw new SetupException("Let this program lie where the kit has it: a folder above must hold the folder web");
        }

        internal void Log(string line)
        {
            try
            {
                new FileLog(Path.Combine(DataFolder, "kit.log")).Write(line);
            }
            catch (Exception)
            {
                // What became of a call does not hang on the log.
            }
        }

        public HttpAnswer Send(string method, string address, string contentType, byte[] body)
        {
            HasSent = true;
            return transport.Send(method, address, contentType, body);
        }

        public HttpStream Open(string method, string address, string contentType, byte[] body)
        {
            HasSent = true;
            return transport.Open(method, address, contentType, body);
        }
    }
}
