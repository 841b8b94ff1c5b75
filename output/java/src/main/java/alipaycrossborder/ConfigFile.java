// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Reads a config from a properties file in UTF-8: {@code name = "value"}, with or without the quotes. */
public final class ConfigFile {
    private ConfigFile() {
    }

    /**
     * The config of a file, which is closed afterwards.
     *
     * @throws KitException unknown, for a name that is no field
     * @throws SetUpException for a file that is not UTF-8, that holds a broken escape, or names a field twice
     * @throws IOException when it cannot be read
     */
    public static Config read(InputStream file) throws IOException {
        Properties properties = new Strict();
        try {
            properties.load(new StringReader(text(file)));
        } catch (CharacterCodingException e) {
            throw new SetUpException("The config is not UTF-8: save it so");
        } catch (IllegalArgumentException e) {
            throw new SetUpException("The config holds a backslash and u without four hexadecimal digits behind it");
        }
        return Config.of(properties);
    }

    private static String text(InputStream file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = file) {
            byte[] buffer = new byte[8192];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                bytes.write(buffer, 0, n);
            }
        }
        // A new decoder reports what is wrong; a reader would put a replacement character in its place.
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Properties that pass over nothing. */
    private static final class Strict extends Properties {
        private static final long serialVersionUID = 1L;

        @Override
        public synchronized Object put(Object name, Object value) {
            if (!Config.FIELDS.contains(name)) {
                // What stands there may be the second line of a key: then it is not for a log.
                boolean word = name.toString().matches("[a-z_]{1,30}");
                throw new KitException(ErrorCode.UNKNOWN, word ? "config." + name : "config",
                        word ? "" : "a key goes on one line, with \\n for its line ends");
            }
            if (containsKey(name)) {
                throw new SetUpException("The config names " + name + " twice");
            }
            String text = value.toString();
            boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
            return super.put(name, quoted ? text.substring(1, text.length() - 1) : text);
        }
    }
}
