// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

/** What the commands say about themselves. */
final class CommandHelp {
    private CommandHelp() {
    }

    /** The help of a command; the list of all for any other name. */
    static String of(String name) {
        switch (name) {
            case "refund":
                return String.join("\n",
                        "Usage: java -cp WEB-INF/classes:WEB-INF shop.Commands refund ORDER AMOUNT [--reason TEXT] [--number NUMBER] [--again] [--csv] [--help]",
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
                        "Exit codes: 0 done; 1 refused by the gateway, or differences; 2 wrong usage or bad input, nothing was sent; 3 try again later",
                        "");
            case "batch-refund":
                return String.join("\n",
                        "Usage: java -cp WEB-INF/classes:WEB-INF shop.Commands batch-refund FILE [--csv] [--help]",
                        "",
                        "Refund many orders by one file.",
                        "One refund per line: order, amount, reason and, if you like, your number of the refund, parted by tabs; UTF-8.",
                        "Empty lines and lines that begin with # are passed over. One bad line, and nothing is sent.",
                        "",
                        "--csv   CSV instead of a table",
                        "--help  this text",
                        "",
                        "Exit codes: 0 done; 1 refused by the gateway, or differences; 2 wrong usage or bad input, nothing was sent; 3 try again later",
                        "");
            case "query":
                return String.join("\n",
                        "Usage: java -cp WEB-INF/classes:WEB-INF shop.Commands query ORDER [--csv] [--help]",
                        "",
                        "Ask the gateway what became of an order.",
                        "",
                        "--csv   CSV instead of a table",
                        "--help  this text",
                        "",
                        "Exit codes: 0 done; 1 refused by the gateway, or differences; 2 wrong usage or bad input, nothing was sent; 3 try again later",
                        "");
            case "reconcile":
                return String.join("\n",
                        "Usage: java -cp WEB-INF/classes:WEB-INF shop.Commands reconcile [DAY] | --from DAY --to DAY [--csv] [--help]",
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
                        "Exit codes: 0 done; 1 refused by the gateway, or differences; 2 wrong usage or bad input, nothing was sent; 3 try again later",
                        "");
            case "settlement":
                return String.join("\n",
                        "Usage: java -cp WEB-INF/classes:WEB-INF shop.Commands settlement [DAY] | --from DAY --to DAY [--csv] [--help]",
                        "",
                        "Show what the gateway settled.",
                        "DAY is yyyyMMdd, GMT+8, before today; without it yesterday.",
                        "",
                        "--csv   CSV instead of a table",
                        "--help  this text",
                        "",
                        "Exit codes: 0 done; 1 refused by the gateway, or differences; 2 wrong usage or bad input, nothing was sent; 3 try again later",
                        "");
            case "rates":
                return String.join("\n",
                        "Usage: java -cp WEB-INF/classes:WEB-INF shop.Commands rates [--csv] [--help]",
                        "",
                        "Show the exchange rates of the day.",
                        "",
                        "--csv   CSV instead of a table",
                        "--help  this text",
                        "",
                        "Exit codes: 0 done; 1 refused by the gateway, or differences; 2 wrong usage or bad input, nothing was sent; 3 try again later",
                        "");
            case "catch-up":
                return String.join("\n",
                        "Usage: java -cp WEB-INF/classes:WEB-INF shop.Commands catch-up [--older-than MINUTES] [--csv] [--help]",
                        "",
                        "Ask about orders that stayed open, and mark those that were paid or closed.",
                        "For notifications that never arrived. Run it from cron; it is safe beside a late notification.",
                        "",
                        "--older-than MINUTES  only orders that are at least so old (default: 30)",
                        "",
                        "--csv   CSV instead of a table",
                        "--help  this text",
                        "",
                        "Exit codes: 0 done; 1 refused by the gateway, or differences; 2 wrong usage or bad input, nothing was sent; 3 try again later",
                        "");
            default:
                return String.join("\n",
                        "Usage: java -cp WEB-INF/classes:WEB-INF shop.Commands COMMAND [--csv] [--help] ...",
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
                        "");
        }
    }
}
