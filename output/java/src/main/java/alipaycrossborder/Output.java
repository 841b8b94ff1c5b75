// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.Base64;
import java.util.function.Function;

/** How the bytes of a signature are written as text. */
final class Output {
    static final Output BASE64 = new Output(Base64.getEncoder()::encodeToString, Base64.getDecoder()::decode);

    private final Function<byte[], String> writer;
    private final Function<String, byte[]> reader;

    private Output(Function<byte[], String> writer, Function<String, byte[]> reader) {
        this.writer = writer;
        this.reader = reader;
    }

    static Output hex(String alphabet) {
        return new Output(bytes -> Hex.encode(bytes, alphabet), Hex::decode);
    }

    String write(byte[] bytes) {
        return writer.apply(bytes);
    }

    /** The bytes, or null when the text is not exactly what they are written as. */
    byte[] read(String text) {
        try {
            byte[] bytes = reader.apply(text);
            return write(bytes).equals(text) ? bytes : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
