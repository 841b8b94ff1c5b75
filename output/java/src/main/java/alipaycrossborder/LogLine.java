// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Text that may stand in a log: one line of printable ASCII, without secrets. */
final class LogLine {
    private static final int LONGEST = 500;
    private static final int LONGEST_NUMBER = 64;

    private LogLine() {
    }

    /** The line for the receipt of a notification or a query; of parameter and detail each may be empty. */
    static String of(String what, Receipt receipt, String parameter, String says, String detail, Config config) {
        String number = receipt.order();
        if (number.codePointCount(0, number.length()) > LONGEST_NUMBER) {
            number = number.substring(0, number.offsetByCodePoints(0, LONGEST_NUMBER));
        }
        return clean(what + " " + receipt.reason() + part(" order=", number) + part(" parameter=", parameter)
                + part(" note=", receipt.note()) + ": " + says + part(": ", detail), config);
    }

    /** Any text as it may stand in the log of a shop with this config. */
    static String clean(String text, Config config) {
        List<String> secrets = new ArrayList<>(config.secrets());
        secrets.sort(Comparator.comparing(String::length).reversed()); // one may be the beginning of another
        String line = text;
        for (String secret : secrets) {
            line = line.replace(secret, "***");
        }
        line = printable(line);
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }

    /** The class and the message of what was thrown. */
    static String words(Throwable e) {
        String name = e.getClass().getName();
        try {
            return name + (e.getMessage() == null ? "" : ": " + e.getMessage());
        } catch (Throwable own) { // its own getMessage fails
            return name;
        }
    }
    private static String printable(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> line.append(c >= ' ' && c <= '~' ? (char) c : '?'));
        return line.toString();
    }

    static String part(String before, String text) {
        return text.isEmpty() ? "" : before + text;
    }
}
