// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System.Linq;

namespace AlipayCrossBorder
{
    /// <summary>The tables of all services.</summary>
    internal static class ServiceCatalogue
    {
        private static readonly ServiceTable[] All =
        {
            Services.CreateForexTrade.Table,
        };

        /// <exception cref="KitException">unknown.</exception>
        internal static ServiceTable Named(string name)
        {
            ServiceTable table = All.FirstOrDefault(t => t.Name == name);
            if (table == null)
            {
                throw new KitException(ErrorCode.Unknown, name, "");
            }
            return table;
        }
    }
}
