// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.time.DateTimeException;
import java.time.LocalDateTime;

/** The forms that a value can have; always the whole text, in ASCII. */
final class Formats {
    private Formats() {
    }

    static boolean fits(String format, String text) {
        switch (format) {
            case "digits":
                return digits(text);
            case "amount":
                return decimal(text);
            case "datetime":
                return moment("yyyy-MM-dd HH:mm:ss", text);
            case "order-number":
                return chars("-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz", text);
            case "url":
                return url(text);
            case "currency":
                return currency(text);
            default:
                throw new IllegalArgumentException(format);
        }
    }

    /** What a format takes, in words. */
    static String says(String format) {
        switch (format) {
            case "digits":
                return "digits 0-9 only";
            case "amount":
                return "an amount such as 100.30: digits, a point, digits; no sign, no separators, no leading zeros";
            case "datetime":
                return "yyyy-MM-dd HH:mm:ss, GMT+8";
            case "order-number":
                return "letters, digits, _ - /";
            case "url":
                return "a full address that begins with http:// or https://";
            case "currency":
                return "a currency code of three capital letters, such as USD";
            default:
                throw new IllegalArgumentException(format);
        }
    }

    static boolean url(String text) {
        return text.matches("https?://[A-Za-z0-9.-]+([:/?][!#-;=?-\\[\\]_a-z~]*)?");
    }

    private static boolean digits(String text) {
        return text.matches("[0-9]+");
    }

    private static boolean decimal(String text) {
        return text.matches("(0|[1-9][0-9]*)(\\.[0-9]+)?");
    }

    private static boolean currency(String text) {
        return Currencies.decimals(text) != null;
    }

    private static boolean chars(String set, String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> set.indexOf(c) >= 0);
    }

    /** A real date and time in the place of the letters yyyy, MM, dd, HH, mm and ss of the pattern. */
    private static boolean moment(String pattern, String text) {
        if (!text.replaceAll("[0-9]", "0").equals(pattern.replaceAll("[A-Za-z]", "0"))) {
            return false;
        }
        int year = number(pattern, "yyyy", text);
        try {
            LocalDateTime.of(year, number(pattern, "MM", text), number(pattern, "dd", text),
                    number(pattern, "HH", text), number(pattern, "mm", text), number(pattern, "ss", text));
            return year > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int number(String pattern, String letters, String text) {
        int start = pattern.indexOf(letters);
        return start < 0 ? 0 : Integer.parseInt(text.substring(start, start + letters.length()));
    }
}
