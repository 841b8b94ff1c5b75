// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.math.BigInteger;
import java.util.Arrays;

/** Reads the elements of DER one after the other; throws IllegalArgumentException for what is not DER. */
final class Der {
    static final int OCTETS = 0x04;
    static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;
    private static final int BITS = 0x03;
    private static final int MOST_LENGTH_BYTES = 3;

    private final byte[] bytes;
    private int position;

    private Der(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The inside of a SEQUENCE behind which nothing stands. */
    static Der sequence(byte[] bytes) {
        Der file = new Der(bytes);
        Der inside = new Der(file.take(SEQUENCE));
        file.end();
        return inside;
    }

    /** The tag of the next element, -1 at the end. */
    int next() {
        return position < bytes.length ? bytes[position] & 0xFF : -1;
    }

    /** The content of the next element. */
    byte[] take(int tag) {
        demand(next() == tag);
        position++;
        int length = length();
        demand(length <= bytes.length - position);
        position += length;
        return Arrays.copyOfRange(bytes, position - length, position);
    }

    /** An INTEGER, not negative and as short as can be. */
    BigInteger integer() {
        byte[] content = take(INTEGER);
        demand(content.length > 0 && content[0] >= 0);
        demand(content.length == 1 || content[0] != 0 || content[1] < 0);
        return new BigInteger(content);
    }

    /** The bytes of a BIT STRING that fills them. */
    byte[] bits() {
        byte[] content = take(BITS);
        demand(content.length > 0 && content[0] == 0);
        return Arrays.copyOfRange(content, 1, content.length);
    }

    void end() {
        demand(position == bytes.length);
    }

    private int length() {
        int first = octet();
        if (first < 0x80) {
            return first;
        }
        int count = first & 0x7F;
        demand(count >= 1 && count <= MOST_LENGTH_BYTES);
        int length = 0;
        for (int i = 0; i < count; i++) {
            length = length << 8 | octet();
        }
        // the shortest form
        demand(length >= 0x80 && length >> 8 * (count - 1) != 0);
        return length;
    }

    private int octet() {
        demand(position < bytes.length);
        return bytes[position++] & 0xFF;
    }

    private static void demand(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException("not DER");
        }
    }
}
