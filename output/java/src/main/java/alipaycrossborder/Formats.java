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
            case "date14":
                return moment("yyyyMMddHHmmss", text);
            case "date8":
                return moment("yyyyMMdd", text);
            case "date":
                return moment("yyyy-MM-dd", text);
            case "minute":
                return moment("yyyy-MM-dd HH:mm", text);
            case "order-number":
                return chars("-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz", text);
            case "url":
                return url(text);
            case "currency":
                return currency(text);
            case "capitals":
                return chars("ABCDEFGHIJKLMNOPQRSTUVWXYZ", text);
            case "word":
                return chars("-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz", text);
            case "words":
                return chars(",-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz", text);
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
            case "date14":
                return "yyyyMMddHHmmss, GMT+8";
            case "date8":
                return "yyyyMMdd, GMT+8";
            case "date":
                return "yyyy-MM-dd";
            case "minute":
                return "yyyy-MM-dd HH:mm";
            case "order-number":
                return "letters, digits, _ - /";
            case "url":
                return "a full address that begins with http:// or https://";
            case "currency":
                return "a currency code of three capital letters, such as USD";
            case "capitals":
                return "capital letters";
            case "word":
                return "letters, digits, _ -";
            case "words":
                return "letters, digits, _ -, several parted by commas";
            default:
                throw new IllegalArgumentException(format);
        }
    }

    /** A time, yyyy-MM-dd HH:mm:ss, in the pattern of a format. */
    static String inForm(String format, String moment) {
        switch (format) {
            case "datetime":
                return "yyyy-MM-dd HH:mm:ss".replace("yyyy", moment.substring(0, 4)).replace("MM", moment.substring(5, 7))
                        .replace("dd", moment.substring(8, 10)).replace("HH", moment.substring(11, 13))
                        .replace("mm", moment.substring(14, 16)).replace("ss", moment.substring(17));
            case "date14":
                return "yyyyMMddHHmmss".replace("yyyy", moment.substring(0, 4)).replace("MM", moment.substring(5, 7))
                        .replace("dd", moment.substring(8, 10)).replace("HH", moment.substring(11, 13))
                        .replace("mm", moment.substring(14, 16)).replace("ss", moment.substring(17));
            case "date8":
                return "yyyyMMdd".replace("yyyy", moment.substring(0, 4)).replace("MM", moment.substring(5, 7))
                        .replace("dd", moment.substring(8, 10)).replace("HH", moment.substring(11, 13))
                        .replace("mm", moment.substring(14, 16)).replace("ss", moment.substring(17));
            case "date":
                return "yyyy-MM-dd".replace("yyyy", moment.substring(0, 4)).replace("MM", moment.substring(5, 7))
                        .replace("dd", moment.substring(8, 10)).replace("HH", moment.substring(11, 13))
                        .replace("mm", moment.substring(14, 16)).replace("ss", moment.substring(17));
            case "minute":
                return "yyyy-MM-dd HH:mm".replace("yyyy", moment.substring(0, 4)).replace("MM", moment.substring(5, 7))
                        .replace("dd", moment.substring(8, 10)).replace("HH", moment.substring(11, 13))
                        .replace("mm", moment.substring(14, 16)).replace("ss", moment.substring(17));
            default:
                throw new IllegalArgumentException(format);
        }
    }

    static boolean url(String text) {
        return text.matches("https?://[A-Za-z0-9.-]+([:/?][!#-;=?-\\[\\]_a-z~]*)?");
    }

    private static boolean digits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    static boolean decimal(String text) {
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        return digits(whole) && (whole.length() == 1 || whole.charAt(0) != '0') && (point < 0 || digits(text.substring(point + 1)));
    }

    private static boolean currency(String text) {
        return Currencies.decimals(text) != null;
    }

    private static boolean chars(String set, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (set.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** A real date and time in the place of the letters yyyy, MM, dd, HH, mm and ss of the pattern; one pass, since files hold millions. */
    private static boolean moment(String pattern, String text) {
        int[] numbers = new int[6];
        for (int i = 0; i < pattern.length() && text.length() == pattern.length(); i++) {
            char c = text.charAt(i);
            int which = "yMdHms".indexOf(pattern.charAt(i));
            if (which < 0 ? c != pattern.charAt(i) : c < '0' || c > '9') {
                return false;
            }
            if (which >= 0) {
                numbers[which] = 10 * numbers[which] + c - '0';
            }
        }
        try {
            LocalDateTime.of(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
            return numbers[0] > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
