// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The commands that a person or cron runs on the shop's server; none of them can be reached from the web. */
public final class Commands {
    private Commands() {
    }

    /** Runs one, and ends the program; {@code --help} says how. */
    public static void main(String[] arguments) {
        List<String> words = new ArrayList<>(Arrays.asList(arguments));
        String name = words.stream().filter(word -> !word.startsWith("--")).findFirst().orElse("");
        words.remove(name);
        System.exit(run(name, new CommandLine(words)));
    }

    private static int run(String name, CommandLine line) {
        if (name.isEmpty() || line.has("--help")) {
            print(System.out, CommandHelp.of(name));
            return 0;
        }
        Shop shop = new Shop(System.err::println);
        try {
            return run(name, line, shop);
        } catch (CommandLine.WrongUsage e) {
            return fail(name, CommandHelp.of(name).split("\n")[0], 2);
        } catch (CommandFailure e) {
            String trouble = e.getCause() == null ? "" : shop.explain(name + " command", e.getCause());
            return fail(name, trouble + e.getMessage(), e.exitCode);
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
    static void show(CommandTable table, CommandLine line) throws CommandFailure {
        if (!write(table, line)) {
            throw new CommandFailure("the output cannot be written", 1);
        }
    }

    /** The same; false when it cannot be written. */
    static boolean write(CommandTable table, CommandLine line) {
        return print(System.out, line.has("--csv") ? table.csv() : table.text());
    }

    private static boolean print(PrintStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8); // whatever the platform writes in
        out.write(bytes, 0, bytes.length);
        return !out.checkError(); // which flushes
    }
}
