// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace AlipayCrossBorder.Commands
{
    internal static class BatchRefundCommand
    {
        internal static Outcome Run(CommandLine line, Func<Site> open)
        {
            List<RefundLine> lines = Read(line.Arguments(1, 1)[0]);
            Site site = open();
            site.Refund = new Sending(RefundRule.Batch, "run each line again with refund --again --number NUMBER");
            using (new RefundLock(site, RefundRule.Batch.Service))
            {
                var refunds = new Refunds(site.Client, site.Handlers);
                return new Outcome(Sent(refunds.RefundAll(lines, file => site.Refund.Table = Sent(file, lines, "unknown")), lines, "accepted"));
            }
        }

        private static Table Sent(IList<Parameters> file, List<RefundLine> lines, string result)
        {
            RefundRule rule = RefundRule.Batch;
            var table = new Table("refund", "order", "amount", "currency", "result");
            table.AddRange(file.Select((one, i) => new[] { one[rule.Refund], one[rule.Order], lines[i].Amount, one[rule.Currency], result }));
            return table;
        }

        private static List<RefundLine> Read(string file)
        {
            string text = Decoded(file).TrimStart('\uFEFF');
            IEnumerable<string> lines = text.Split('\n').Select(line => line.EndsWith("\r", StringComparison.Ordinal) ? line.Substring(0, line.Length - 1) : line);
            return lines.Where(line => line != "" && line[0] != '#').Select(Refund).ToList();
        }

        private static string Decoded(string file)
        {
            try
            {
                return new UTF8Encoding(false, true).GetString(File.ReadAllBytes(file));
            }
            catch (DecoderFallbackException)
            {
                throw new UsageException("the file is not UTF-8");
            }
            catch (Exception e)
            {
                if (e is IOException || e is UnauthorizedAccessException || e is ArgumentException || e is NotSupportedException)
                {
                    throw new UsageException("the file cannot be read");
                }
                throw;
            }
        }

        private static RefundLine Refund(string line)
        {
            string[] pieces = line.Split('\t');
            if (pieces.Length > 4)
            {
                throw new UsageException();
            }
            Array.Resize(ref pieces, 4);
            return new RefundLine(pieces[0], pieces[1] ?? "", pieces[2] ?? "", pieces[3] ?? "");
        }
    }
}
