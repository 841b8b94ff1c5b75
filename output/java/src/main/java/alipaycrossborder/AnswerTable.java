// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** What the description says about an answer: how it is read, and what must stand in it. */
abstract class AnswerTable {
    final Envelope envelope;
    final List<Rule> fields;

    AnswerTable(Envelope envelope, Rule... fields) {
        this.envelope = envelope;
        this.fields = Arrays.asList(fields);
    }

    /** Hands the records out as they come, and gives their number. Throws bad_answer and the gateway's refusals; IOException of the body only. */
    abstract long read(InputStream body, Gateway gateway, Consumer<AnswerRecord> onRecord) throws IOException;

    /** Whether it can be larger than what is kept in memory. */
    boolean isLarge() {
        return false;
    }

    /** Whether a value is as its field has to be. */
    static boolean fits(Rule field, String value, Encoding encoding) {
        if (value.isEmpty()) {
            return !field.required;
        }
        return (field.bytes == Integer.MAX_VALUE || encoding.fits(value, field.bytes))
                && (field.format == null || Formats.fits(field.format, value))
                && (field.allowed.isEmpty() || field.allowed.contains(value));
    }

    /** So many bytes at most. */
    static byte[] read(InputStream body, int most) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int n = 0; n >= 0 && bytes.size() < most; n = body.read(buffer, 0, Math.min(buffer.length, most - bytes.size()))) {
            bytes.write(buffer, 0, n);
        }
        return bytes.toByteArray();
    }
}
