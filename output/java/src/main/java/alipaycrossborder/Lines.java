// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The lines of a file that are not empty, one after the other, each decoded strictly. */
final class Lines {
    private static final int LONGEST = 65536;
    private static final long LARGEST = 1073741824;

    private final InputStream in;
    private final Encoding encoding;
    private final byte[] buffer = new byte[2 * LONGEST]; // a line, its end, and room to read on
    private int start;
    private int end;
    private long total;
    private long number;

    Lines(InputStream in, Encoding encoding) {
        this.in = in;
        this.encoding = encoding;
    }

    /** The next line without its end; null when there is none. Throws bad_answer. */
    String next() throws IOException {
        int at = start;
        int bits = 0;
        do {
            byte[] bytes = buffer; // what a loop over every byte reads is best at hand
            int stop = end;
            while (at < stop) {
                byte b = bytes[at++];
                if (b != '\n') {
                    bits |= b; // negative as soon as one byte is: not ASCII
                    continue;
                }
                number++;
                String line = line(start, at - 1 > start && bytes[at - 2] == '\r' ? at - 2 : at - 1, bits >= 0);
                start = at;
                bits = 0;
                if (!line.isEmpty()) {
                    return line;
                }
            }
            at = more(at);
        } while (at < end);
        number++;
        String last = line(start, end, bits >= 0);
        start = end;
        return last.isEmpty() ? null : last;
    }

    /** The number of the line that was given last, counted from 1. */
    long number() {
        return number;
    }

    /** Reads on behind what is there of the line, and gives the new place of a position. */
    private int more(int at) throws IOException {
        if (end - start > LONGEST + 1) {
            throw bad("it is larger than it can be", number + 1);
        }
        System.arraycopy(buffer, start, buffer, 0, end - start);
        int place = at - start;
        end -= start;
        start = 0;
        int n = in.read(buffer, end, buffer.length - end);
        end += Math.max(n, 0);
        total += Math.max(n, 0);
        if (total > LARGEST) {
            throw KitException.badAnswer("it is larger than it can be");
        }
        return place;
    }

    private String line(int from, int to, boolean ascii) {
        if (to - from > LONGEST) {
            throw bad("it is larger than it can be", number);
        }
        if (ascii) {
            return new String(buffer, from, to - from, StandardCharsets.ISO_8859_1);
        }
        try {
            return encoding.decode(Arrays.copyOfRange(buffer, from, to));
        } catch (KitException e) {
            throw bad("its bytes are not text of its charset", number);
        }
    }

    private static KitException bad(String says, long number) {
        return KitException.badAnswer("line " + number + ": " + says);
    }
}
