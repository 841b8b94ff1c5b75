// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The commands that a person or cron runs on the shop's server; none of them can be reached from the web. */
public final class Commands {
    private Commands() {
    }

    /** Runs one, and ends the program; {@code --help} says how. */
    public static void main(String[] arguments) {
        String name = arguments.length == 0 ? "" : arguments[0];
        List<String> words = Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
        System.exit(run(name, new CommandLine(words)));
    }

    private static int run(String name, CommandLine line) {
        if (name.isEmpty() || name.equals("--help") || line.has("--help")) {
            print(System.out, CommandHelp.of(name));
            return 0;
        }
        Shop shop = new Shop(System.err::println);
        try {
            return run(name, line, shop);
        } catch (CommandLine.WrongUsage e) {
            return fail(name, CommandHelp.of(name).split("\n")[0], 2);
        } catch (CommandFailure e) {
            return fail(name, e.getMessage(), e.exitCode);
        } catch (KitException e) {
            CommandFailure failure = new CommandFailure(e, e.mayRetry() ? "; try again later" : "");
            return fail(name, failure.getMessage(), failure.exitCode);
        } catch (SetUpException e) {
            return fail(name, e.getMessage(), 2);
        } catch (Throwable e) { // its trace helps nobody here
            return fail(name, shop.explain(name + " command", e), 2);
        }
    }

    private static int run(String name, CommandLine line, Shop shop) throws Exception {
        switch (name) {
            case "refund":
                return RefundCommands.refund(line, shop);
            case "batch-refund":
                return RefundCommands.batchRefund(line, shop);
            case "query":
                return QueryCommands.query(line, shop);
            case "reconcile":
                return QueryCommands.reconcile(line, shop);
            case "settlement":
                return QueryCommands.settlement(line, shop);
            case "rates":
                return QueryCommands.rates(line, shop);
            case "catch-up":
                return QueryCommands.catchUp(line, shop);
            default:
                print(System.err, CommandHelp.of(name));
                return 2;
        }
    }

    private static int fail(String name, String sentence, int exitCode) {
        print(System.err, name + ": " + sentence + "\n");
        return exitCode;
    }

    /** Prints a command's table. */
    static void show(CommandTable table, CommandLine line) {
        print(System.out, line.has("--csv") ? table.csv() : table.text());
    }

    private static void print(PrintStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8); // whatever the platform writes in
        out.write(bytes, 0, bytes.length);
        out.flush();
    }
}
