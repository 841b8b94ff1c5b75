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
            site.Advice = "run each line again with refund --again --number NUMBER";
            RefundRule rule = RefundRule.Batch;
            using (new RefundLock(site, rule.Service))
            {
                IList<Parameters> sent = new Refunds(site.Client, site.Handlers).RefundAll(lines);
                var table = new Table("refund", "order", "amount", "currency", "result");
                table.AddRange(sent.Select((one, i) => new[] { one[rule.Refund], one[rule.Order], lines[i].Amount, one[rule.Currency], "accepted" }));
                return new Outcome(table);
            }
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
