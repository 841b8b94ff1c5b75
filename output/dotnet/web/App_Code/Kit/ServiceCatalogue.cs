// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System.Linq;

namespace AlipayCrossBorder
{
    /// <summary>The tables of all services.</summary>
    internal static class ServiceCatalogue
    {
        private static readonly ServiceTable[] All =
        {
            Services.AlipayAcquireCustoms.Table,
            Services.AlipayAcquireRefundQuery.Table,
            Services.AlipayOverseasAcquireCustomsQuery.Table,
            Services.AlipayOverseasSecmerchantOnlineMaintain.Table,
            Services.AlipayOverseasSecmerchantOnlineQueryStatus.Table,
            Services.CreateForexTrade.Table,
            Services.CreateForexTradeWap.Table,
            Services.ForexCompareFile.Table,
            Services.ForexLiquidationFile.Table,
            Services.ForexRateFile.Table,
            Services.ForexRefund.Table,
            Services.ForexRefundFile.Table,
            Services.SingleTradeQuery.Table,
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

        /// <exception cref="KitException">unknown: there is no such service, or a browser calls it.</exception>
        internal static ServiceTable OfServer(string name)
        {
            ServiceTable table = Named(name);
            if (table.Method == null)
            {
                throw new KitException(ErrorCode.Unknown, name, "");
            }
            return table;
        }
    }
}
