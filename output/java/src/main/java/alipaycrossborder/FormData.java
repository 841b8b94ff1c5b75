// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads {@code application/x-www-form-urlencoded}, strictly.
 *
 * <p>A servlet container passes over what is wrong, takes the first of two equal names, and may decode in a charset of
 * its own: then the signature stands for other values than the ones that the application sees.
 */
final class FormData {
    private FormData() {
    }

    /** The parameters of a body in its order; throws malformed, duplicate. */
    static Map<String, String> parse(byte[] body, Encoding encoding) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String piece : new String(body, StandardCharsets.ISO_8859_1).split("&")) {
            if (piece.isEmpty()) {
                continue;
            }
            int equals = piece.indexOf('=');
            String name = decode(equals < 0 ? piece : piece.substring(0, equals), encoding);
            String value = decode(equals < 0 ? "" : piece.substring(equals + 1), encoding);
            if (parameters.containsKey(name)) {
                throw new KitException(ErrorCode.DUPLICATE, name, "");
            }
            parameters.put(name, value);
        }
        return parameters;
    }

    private static String decode(String piece, Encoding encoding) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(piece.length());
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            if (c == '%') {
                bytes.write(escaped(piece, i, encoding));
                i += 2;
            } else {
                bytes.write(c == '+' ? ' ' : c);
            }
        }
        return encoding.decode(bytes.toByteArray());
    }

    private static int escaped(String piece, int percent, Encoding encoding) {
        try {
            return Hex.decode(piece.substring(percent + 1, percent + 3))[0];
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new KitException(ErrorCode.MALFORMED, "", encoding.id());
        }
    }
}
