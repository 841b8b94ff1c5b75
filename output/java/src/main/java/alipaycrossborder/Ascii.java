// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

/** Text without regard to case, for ASCII only: equalsIgnoreCase takes the Kelvin sign for a k. */
final class Ascii {
    private Ascii() {
    }

    static boolean equalsIgnoreCase(String a, String b) {
        return lower(a).equals(lower(b));
    }

    static String lower(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            if (chars[i] >= 'A' && chars[i] <= 'Z') {
                chars[i] += 'a' - 'A';
            }
        }
        return new String(chars);
    }
}
