// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Diagnostics;
using System.IO;
using System.Threading;

namespace AlipayCrossBorder.Commands
{
    /// <summary>Lets one command at a time send refunds, and keeps the gateway's pause between them. A folder: it outlives a killed process, and is then taken over.</summary>
    internal sealed class RefundLock : IDisposable
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60), Abandoned = TimeSpan.FromMinutes(10);

        private readonly Site site;
        private readonly string path;
        private readonly int pause;

        /// <param name="site">Whose refunds these are.</param>
        /// <param name="service">Whose pause is kept.</param>
        /// <exception cref="LockedException">Another command holds it for too long.</exception>
        internal RefundLock(Site site, string service)
        {
            this.site = site;
            path = Path.Combine(site.DataFolder, "refund.lock");
            pause = ServiceCatalogue.OfServer(service).Pause;
            Stopwatch watch = Stopwatch.StartNew();
            while (!Folders.TryMake(path, path, "held", new byte[0]))
            {
                if (Directory.Exists(path) && DateTime.UtcNow - Directory.GetLastWriteTimeUtc(path) > Abandoned)
                {
                    Folders.Remove(path, path);
                }
                else if (watch.Elapsed > Patience)
                {
                    throw new LockedException();
                }
                else
                {
                    Thread.Sleep(200);
                }
            }
        }

        public void Dispose()
        {
            if (site.HasSent)
            {
                Thread.Sleep(TimeSpan.FromSeconds(pause));
            }
            Folders.Remove(path, path);
        }
    }
}
