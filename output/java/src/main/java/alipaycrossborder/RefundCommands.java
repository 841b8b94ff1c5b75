// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The commands that send money back. */
final class RefundCommands {
    private interface Sending {
        /** Gives the result; hands out what is sent, directly before. */
        String run(Consumer<Map<String, String>> onSending) throws Exception;
    }

    private RefundCommands() {
    }

    static int refund(CommandLine line, Shop shop) throws Exception {
        line.check(2, 2, "--reason", "--number", "--again");
        if (line.has("--again") && line.option("--number", "").isEmpty()) {
            throw new CommandLine.WrongUsage();
        }
        CommandShop open = new CommandShop(shop);
        Refunds refunds = new Refunds(open.client, open.handlers);
        String given = line.option("--number", "");
        String number = given.isEmpty() ? refunds.number() : given;
        return send(RefundTable.ONE, open, line, "run this again with --again --number " + number, onSending -> {
            String reason = line.option("--reason", "Refund");
            return refunds.refund(line.words.get(0), line.words.get(1), reason, number, line.has("--again"), onSending).before()
                    ? "accepted_before" : "accepted";
        });
    }

    static int batchRefund(CommandLine line, Shop shop) throws Exception {
        List<Refunds.Line> lines = lines(line.check(1, 1).words.get(0));
        CommandShop open = new CommandShop(shop);
        return send(RefundTable.MANY, open, line, "run each line again with refund --again --number NUMBER", onSending -> {
            new Refunds(open.client, open.handlers).refundAll(lines, onSending);
            return "accepted";
        });
    }

    /** Order, amount, reason and number of each line, parted by tabs. */
    private static List<Refunds.Line> lines(String file) throws CommandFailure, CommandLine.WrongUsage {
        String text;
        try {
            byte[] bytes = Files.readAllBytes(Paths.get(file));
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().replaceFirst("\\A\uFEFF", "");
        } catch (CharacterCodingException e) {
            throw new CommandFailure("the file is not UTF-8", 2);
        } catch (IOException | InvalidPathException e) {
            throw new CommandFailure("the file cannot be read", 2);
        }
        List<Refunds.Line> lines = new ArrayList<>();
        for (String each : text.split("\r?\n")) {
            if (each.isEmpty() || each.startsWith("#")) {
                continue;
            }
            String[] pieces = (each + "\t\t\t").split("\t", -1);
            if (each.split("\t", -1).length > 4) {
                throw new CommandLine.WrongUsage();
            }
            lines.add(new Refunds.Line(pieces[0], pieces[1], pieces[2], pieces[3]));
        }
        return lines;
    }

    /** Sends while no other process does, and keeps the pause behind it. */
    private static int send(RefundTable names, CommandShop open, CommandLine line, String remedy, Sending sending) throws Exception {
        RefundLock lock = RefundLock.take(open.dataFolder, Clock::sleep);
        if (lock == null) {
            throw new CommandFailure("another refund is being sent; try again later", 3);
        }
        List<Map<String, String>> sent = new ArrayList<>();
        try {
            String result = sending.run(sent::add);
            Commands.show(table(names, sent, result), line);
            return 0;
        } catch (CommandFailure e) {
            throw e;
        } catch (Throwable e) {
            if (sent.isEmpty() || e instanceof KitException && names.isRefused((KitException) e)) {
                throw e;
            }
            if (names == RefundTable.MANY) {
                Commands.write(table(names, sent, "unknown"), line); // the numbers that were made stand nowhere else
            }
            throw CommandFailure.afterSending(e, "; it may have arrived: " + remedy);
        } finally {
            open.client.rest(names.service);
            lock.release();
        }
    }

    private static CommandTable table(RefundTable names, List<Map<String, String>> sent, String result) {
        CommandTable table = new CommandTable("refund", "order", "amount", "currency", "result");
        for (Map<String, String> each : sent) {
            String amount = names.amounts.values().stream().map(name -> each.getOrDefault(name, "")).filter(text -> !text.isEmpty())
                    .findFirst().orElse("");
            table.row(each.get(names.refund), each.get(names.order), amount, each.get(names.currency), result);
        }
        return table;
    }
}
