// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System.Collections.Generic;
using System.Linq;

namespace AlipayCrossBorder.Commands
{
    /// <summary>A file of the gateway as a table.</summary>
    internal static class FileTable
    {
        internal static Outcome Of(Site site, string service, Parameters parameters)
        {
            string[] columns = ServiceCatalogue.OfServer(service).Answer.Fields.Select(field => field.Name).ToArray();
            var rows = new List<string[]>(); // nothing is printed before the end was seen
            site.Client.Read(service, parameters, record => rows.Add(columns.Select(name => record[name]).ToArray()));
            var table = new Table(columns);
            table.AddRange(rows);
            return new Outcome(table);
        }
    }
}
