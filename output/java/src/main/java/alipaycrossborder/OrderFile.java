// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An order as it stands in the store: lines of NAME=VALUE and the line "end", in a file whose name is the state. */
final class OrderFile {
    static final String STATE = "open|closed|paid\\.[0-9A-Za-z]{1,64}(\\.[0-9]{14})?";

    private OrderFile() {
    }

    /** The content for a new order; throws IllegalArgumentException for what cannot stand in it. */
    static byte[] write(Order order) {
        StringBuilder text = new StringBuilder("number=" + order.number() + "\ncurrency=" + order.currency() + "\n");
        Order.AMOUNTS.forEach(name -> text.append(name).append('=').append(order.amount(name)).append('\n'));
        boolean printable = text.chars().allMatch(c -> c >= ' ' && c <= '~' || c == '\n');
        if (!printable || order.number().isEmpty() || text.chars().filter(c -> c == '\n').count() != Order.AMOUNTS.size() + 2) {
            throw new IllegalArgumentException("an order needs a number, and its values are printable ASCII");
        }
        return text.append("end\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** The order of a file; takes the names beside it, which say what became of its refunds. */
    static Order read(Path file, List<String> names) throws IOException {
        String created = Clock.text(Files.getLastModifiedTime(file).toInstant().atOffset(ZoneOffset.UTC));
        List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
        if (lines.isEmpty() || !lines.get(lines.size() - 1).equals("end")) {
            throw new IOException("the order was not written to its end");
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : lines.subList(0, lines.size() - 1)) {
            int equals = line.indexOf('=');
            values.put(line.substring(0, equals), line.substring(equals + 1));
        }
        Order order = new Order(values.remove("number"), values.remove("currency")).created(created);
        for (Map.Entry<String, String> amount : values.entrySet()) {
            order = order.priced(amount.getKey(), amount.getValue());
        }
        return state(refunds(order, names), file.getFileName().toString());
    }

    private static Order refunds(Order bare, List<String> names) {
        Order order = bare;
        for (Meaning meaning : Arrays.asList(Meaning.REFUND_FAILED, Meaning.REFUNDED)) { // the latter counts
            for (String name : names) {
                boolean marks = name.startsWith("refund.") && name.endsWith("." + meaning);
                order = marks ? order.refund(refund(name), meaning) : order;
            }
        }
        for (String name : names) {
            order = name.startsWith("asked.") ? order.asked(refund(name), name.split("\\.", 3)[2]) : order;
        }
        return order;
    }

    private static Order state(Order order, String name) {
        String[] parts = name.split("\\.");
        switch (parts[0]) {
            case "paid":
                return order.paid(parts[1], parts.length < 3 ? "" : parts[2].replaceFirst("(....)(..)(..)(..)(..)(..)", "$1-$2-$3 $4:$5:$6"));
            case "closed":
                return order.closed();
            default:
                return order;
        }
    }

    private static String refund(String name) {
        return new String(Hex.decode(name.split("\\.")[1]), StandardCharsets.UTF_8);
    }
}
