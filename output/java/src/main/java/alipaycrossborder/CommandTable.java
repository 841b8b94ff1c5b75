// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What a command prints: rows under their names, for people or as CSV. */
final class CommandTable {
    private final List<String[]> rows = new ArrayList<>();

    CommandTable(String... columns) {
        rows.add(columns);
    }

    void row(String... values) {
        rows.add(values);
    }

    /** RFC 4180, with LF as line end. */
    String csv() {
        return rows.stream().map(row -> Arrays.stream(row).map(CommandTable::quoted).collect(Collectors.joining(",")) + "\n")
                .collect(Collectors.joining());
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    /** Columns as wide as what stands in them, and the number of rows. */
    String text() {
        List<String[]> shown = rows.stream().map(row -> Arrays.stream(row).map(CommandTable::harmless).toArray(String[]::new))
                .collect(Collectors.toList());
        int[] widths = new int[rows.get(0).length];
        for (String[] row : shown) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], width(row[i]));
            }
        }
        StringBuilder text = new StringBuilder();
        for (String[] row : shown) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.length; i++) {
                line.append(i > 0 ? "  " : "").append(row[i]);
                for (int n = width(row[i]); n < widths[i]; n++) {
                    line.append(' ');
                }
            }
            text.append(line.toString().replaceAll(" +\\z", "")).append('\n');
        }
        return text.append('\n').append(rows.size() - 1).append(" rows\n").toString();
    }

    /** The text is the gateway's, the terminal is the merchant's: nothing in it may steer that. */
    private static String harmless(String value) {
        return value.chars().noneMatch(CommandTable::steers) ? value
                : value.chars().mapToObj(c -> steers(c) ? String.format("\\u%04x", c) : String.valueOf((char) c)).collect(Collectors.joining());
    }

    private static boolean steers(int c) {
        return c < 0x20 || c >= 0x7F && c <= 0x9F || c == 0x2028 || c == 0x2029;
    }

    private static int width(String value) {
        return value.codePointCount(0, value.length());
    }
}
