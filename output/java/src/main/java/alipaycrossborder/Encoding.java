// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text to bytes and back in one charset, strictly: what does not fit is refused, never replaced. */
final class Encoding {
    private final String id;
    private final Charset charset;

    /** Throws unsupported when this Java runtime lacks the charset. */
    Encoding(String id) {
        this.id = id;
        this.charset = charset(id);
    }

    String id() {
        return id;
    }

    /** The bytes of a text; throws unencodable with the name of the parameter in which the text stands. */
    byte[] encode(String text, String parameter) {
        byte[] bytes = bytes(text);
        if (bytes == null) {
            throw new KitException(ErrorCode.UNENCODABLE, parameter, "");
        }
        return bytes;
    }

    /** Whether a text has at most so many bytes; one that the charset cannot carry has too many. */
    boolean fits(String text, int most) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                byte[] bytes = bytes(text);
                return bytes != null && bytes.length <= most;
            }
        }
        return text.length() <= most; // ASCII is the same in every charset of the kit
    }

    /** The text of bytes; throws malformed. */
    String decode(byte[] bytes) {
        String text = text(bytes);
        // A decoder may take bytes, or give characters, that the encoder never would.
        if (text == null || !Arrays.equals(bytes(text), bytes)) {
            throw new KitException(ErrorCode.MALFORMED, "", id);
        }
        return text;
    }

    private byte[] bytes(String text) {
        if (charset != StandardCharsets.UTF_8 && !Repertoire.holds(text)) {
            return null;
        }
        try {
            // A new encoder reports what it cannot write; String.getBytes would write a question mark.
            ByteBuffer buffer = charset.newEncoder().encode(CharBuffer.wrap(text));
            return Arrays.copyOf(buffer.array(), buffer.limit());
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private String text(byte[] bytes) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static Charset charset(String id) {
        if (id.equals("utf-8")) {
            return StandardCharsets.UTF_8;
        }
        if (id.equals("gbk")) {
            // The first is the wider. A runtime without the module jdk.charsets has the second at most.
            for (String name : Arrays.asList("x-mswin-936", "gbk")) {
                if (Charset.isSupported(name)) {
                    return Charset.forName(name);
                }
            }
        }
        throw new KitException(ErrorCode.UNSUPPORTED, "config.charset", id);
    }
}
