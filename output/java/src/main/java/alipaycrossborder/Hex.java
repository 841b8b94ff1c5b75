// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

/** Bytes as hexadecimal digits and back. */
final class Hex {
    static final String LOWER = "0123456789abcdef";
    static final String UPPER = "0123456789ABCDEF";

    private Hex() {
    }

    /** Writes bytes with the digits of one of the alphabets. */
    static String encode(byte[] bytes, String alphabet) {
        StringBuilder text = new StringBuilder(2 * bytes.length);
        for (byte b : bytes) {
            text.append(alphabet.charAt(b >> 4 & 15)).append(alphabet.charAt(b & 15));
        }
        return text.toString();
    }

    /** Reads digits of either case; throws IllegalArgumentException for anything else. */
    static byte[] decode(String text) {
        byte[] bytes = new byte[text.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (digit(text.charAt(2 * i)) << 4 | digit(text.charAt(2 * i + 1)));
        }
        if (text.length() % 2 != 0) {
            throw new IllegalArgumentException("an odd number of digits");
        }
        return bytes;
    }

    private static int digit(char c) {
        // Character.digit also takes the digits of other scripts.
        int digit = c < 0x80 ? Character.digit(c, 16) : -1;
        if (digit < 0) {
            throw new IllegalArgumentException("no hexadecimal digit");
        }
        return digit;
    }
}
