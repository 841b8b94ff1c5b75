// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
using System;
using System.IO;
using System.Linq;
using System.Text;
using AlipayCrossBorder.Pages;

namespace AlipayCrossBorder.Commands
{
    /// <summary>The commands, run by a person or by cron on the shop's server.</summary>
    internal static class Program
    {
        private const int Done = 0, Refused = 1, NotSent = 2, TryLater = 3;

        private static readonly Command[] All =
        {
            new Command("refund", RefundCommand.Run,
                "Usage: kit.exe refund ORDER AMOUNT [--reason TEXT] [--number NUMBER] [--again] [--csv] [--help]",
                "",
                "Refund a paid order, wholly or partly.",
                "AMOUNT is decimal text in what the order was priced in, such as 5.00, and no more than what is left of the order.",
                "The gateway takes the refund and pays it back later; nothing can stop it then.",
                "",
                "--reason TEXT    why; the gateway wants one (default: Refund)",
                "--number NUMBER  your number of the refund; without it one is made",
                "--again          send a refund again whose outcome is not known, under its own --number: it is never paid twice",
                "",
                "--csv   CSV instead of a table",
                "--help  this text",
                "",
                "Exit codes: 0 done; 1 refused by the gateway, or differences; 2 wrong usage or bad input, nothing was sent; 3 try again later"),
            new Command("batch-refund", BatchRefundCommand.Run,
                "Usage: kit.exe batch-refund FILE [--csv] [--help]",
                "",
                "Refund many orders by one file.",
                "One refund per line: order, amount, reason and, if you like, your number of the refund, parted by tabs; UTF-8.",
                "Empty lines and lines that begin with # are passed over. One bad line, and nothing is sent.",
                "",
                "--csv   CSV instead of a table",
                "--help  this text",
                "",
                "Exit codes: 0 done; 1 refused by the gateway, or differences; 2 wrong usage or bad input, nothing was sent; 3 try again later"),
            new Command("query", QueryCommand.Run,
                "Usage: kit.exe query ORDER [--csv] [--help]",
                "",
                "Ask the gateway what became of an order.",
                "",
                "--csv   CSV instead of a table",
                "--help  this text",
                "",
                "Exit codes: 0 done; 1 refused by the gateway, or differences; 2 wrong usage or bad input, nothing was sent; 3 try again later"),
            new Command("reconcile", ReconcileCommand.Run,
                "Usage: kit.exe reconcile [DAY] | --from DAY --to DAY [--csv] [--help]",
                "",
                "Compare the gateway's file of a day with the shop's orders.",
                "DAY is yyyyMMdd, GMT+8, before today; without it yesterday. Exit code 1 when something differs.",
                "",
                "unknown_here         paid at the gateway, no such order here",
                "not_paid_here        paid at the gateway, not paid here: run catch-up",
                "other_currency, other_amount    what was paid is not what the order says",
                "missing_there        paid here, not in the gateway's file",
                "refund_unknown_here  refunded at the gateway, nobody asked for it here",
                "refund_other_amount  the refund is not what was asked for",
                "refund_failed        the gateway could not refund",
                "refund_waiting       the gateway has not refunded so far (no difference)",
                "refund_done          the gateway has refunded (no difference)",
                "",
                "--csv   CSV instead of a table",
                "--help  this text",
                "",
                "Exit codes: 0 done; 1 refused by the gateway, or differences; 2 wrong usage or bad input, nothing was sent; 3 try again later"),
            new Command("settlement", SettlementCommand.Run,
                "Usage: kit.exe settlement [DAY] | --from DAY --to DAY [--csv] [--help]",
                "",
                "Show what the gateway settled.",
                "DAY is yyyyMMdd, GMT+8, before today; without it yesterday.",
                "",
                "--csv   CSV instead of a table",
                "--help  this text",
                "",
                "Exit codes: 0 done; 1 refused by the gateway, or differences; 2 wrong usage or bad input, nothing was sent; 3 try again later"),
            new Command("rates", RatesCommand.Run,
                "Usage: kit.exe rates [--csv] [--help]",
                "",
                "Show the exchange rates of the day.",
                "",
                "--csv   CSV instead of a table",
                "--help  this text",
                "",
                "Exit codes: 0 done; 1 refused by the gateway, or differences; 2 wrong usage or bad input, nothing was sent; 3 try again later"),
            new Command("catch-up", CatchUpCommand.Run,
                "Usage: kit.exe catch-up [--older-than MINUTES] [--csv] [--help]",
                "",
                "Ask about orders that stayed open, and mark those that were paid or closed.",
                "For notifications that never arrived. Run it from cron; it is safe beside a late notification.",
                "",
                "--older-than MINUTES  only orders that are at least so old (default: 30)",
                "",
                "--csv   CSV instead of a table",
                "--help  this text",
                "",
                "Exit codes: 0 done; 1 refused by the gateway, or differences; 2 wrong usage or bad input, nothing was sent; 3 try again later"),
        };

        private static readonly string[] List =
        {
            "Usage: kit.exe COMMAND [--csv] [--help] ...",
            "",
            "Commands, run by a person or by cron on the shop's server:",
            "  refund        Refund a paid order, wholly or partly",
            "  batch-refund  Refund many orders by one file",
            "  query         Ask the gateway what became of an order",
            "  reconcile     Compare the gateway's file of a day with the shop's orders",
            "  settlement    Show what the gateway settled",
            "  rates         Show the exchange rates of the day",
            "  catch-up      Ask about orders that stayed open, and mark those that were paid or closed",
            "",
            "--csv   CSV instead of a table",
            "--help  this text",
            "",
            "Exit codes: 0 done; 1 refused by the gateway, or differences; 2 wrong usage or bad input, nothing was sent; 3 try again later",
        };

        private static int Main(string[] words)
        {
            string name = words.FirstOrDefault(word => !word.StartsWith("--", StringComparison.Ordinal));
            Command command = All.FirstOrDefault(c => c.Name == name);
            if (words.Length == 0 || words.Contains("--help"))
            {
                return Print(command == null ? "help" : command.Name, command == null ? List : command.Help, Done);
            }
            if (command == null)
            {
                Write(Console.OpenStandardError(), List);
                return NotSent;
            }
            return Run(command, words);
        }

        private static int Run(Command command, string[] words)
        {
            Site site = null;
            bool isCsv = words.Contains("--csv");
            try
            {
                var line = new CommandLine(words.Where((word, i) => i != Array.IndexOf(words, command.Name)).ToArray());
                Outcome outcome = command.Run(line, () => site = Site.Open());
                return Print(command.Name, Lines(outcome.Table, isCsv), outcome.ExitCode);
            }
            catch (UsageException e)
            {
                return Fail(command, e.Message == "" ? command.Help[0] : e.Message, NotSent);
            }
            catch (SetupException e)
            {
                return Fail(command, e.Message, NotSent);
            }
            catch (LockedException e)
            {
                return Fail(command, e.Message + "; try again later", TryLater);
            }
            catch (KitException e)
            {
                bool wasSent = site != null && site.HasSent;
                bool mayHaveArrived = wasSent && site.Refund != null && !site.Refund.Rule.IsRefusal(e);
                string advice = mayHaveArrived ? Advice(command, site.Refund, isCsv) : e.MayRetry ? "; try again later" : "";
                return Fail(command, e.Message + advice, e.MayRetry ? TryLater : wasSent ? Refused : NotSent);
            }
            catch (Exception e)
            {
                return Unforeseen(command, site, isCsv, e);
            }
        }

        // The shop's own code threw: what it said may hold anything, so only the log gets it.
        private static int Unforeseen(Command command, Site site, bool isCsv, Exception e)
        {
            if (site != null)
            {
                site.Log(LogLine.Clean("command " + command.Name + ": " + LogLine.Thrown(e), site.Gateway.Config));
            }
            bool wasSent = site != null && site.HasSent;
            string advice = wasSent && site.Refund != null ? Advice(command, site.Refund, isCsv) : "";
            return Fail(command, "The shop's log says more" + advice, wasSent ? Refused : NotSent);
        }

        // Nobody knows what became of it: the numbers of a file are needed to ask for its refunds again.
        private static string Advice(Command command, Sending refund, bool isCsv)
        {
            if (refund.Table != null)
            {
                Print(command.Name, Lines(refund.Table, isCsv), Refused);
            }
            return refund.Advice;
        }

        private static string[] Lines(Table table, bool isCsv)
        {
            return isCsv ? table.Csv() : table.Text();
        }

        private static int Print(string name, string[] lines, int exitCode)
        {
            try
            {
                Write(Console.OpenStandardOutput(), lines);
                return exitCode;
            }
            catch (IOException)
            {
                return Fail(name, "the output cannot be written", Refused);
            }
        }

        private static int Fail(Command command, string message, int exitCode)
        {
            return Fail(command.Name, message, exitCode);
        }

        private static int Fail(string name, string message, int exitCode)
        {
            Write(Console.OpenStandardError(), new[] { name + ": " + message });
            return exitCode;
        }

        private static void Write(Stream stream, string[] lines)
        {
            using (var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\n" })
            {
                Array.ForEach(lines, writer.WriteLine);
            }
        }
    }
}
