// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a case: text as the hexadecimal digits of its UTF-16 units, so that any text can stand there, also a broken one. */
final class CaseFields {
    private static final List<String> KNOWN = Arrays.asList("config", "p", "body", "service", "now", "line",
            "content_type", "order", "reply", "handler", "then");

    private final Map<String, String> single = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> pairs = new LinkedHashMap<>();
    private final List<Map<String, String>> lines = new ArrayList<>();

    /** Takes the fields of a line; the first two are its id and its operation. */
    CaseFields(String[] fields) {
        for (int i = 2; i < fields.length; i++) {
            int equals = fields[i].indexOf('=');
            String name = fields[i].substring(0, equals);
            if (!KNOWN.contains(name)) {
                throw new IllegalArgumentException("unknown field: " + fields[i]);
            }
            add(name, fields[i].substring(equals + 1));
        }
    }

    private void add(String name, String value) {
        if (name.equals("line")) {
            Map<String, String> line = new LinkedHashMap<>();
            for (String pair : value.isEmpty() ? new String[0] : value.split(",")) {
                line.put(fromHex(pair.split(":", 2)[0]), fromHex(pair.split(":", 2)[1]));
            }
            lines.add(line);
            return;
        }
        int colon = value.indexOf(':');
        if (colon < 0 || name.equals("reply")) {
            single.put(name, value);
            return;
        }
        Map<String, String> found = pairs.computeIfAbsent(name, key -> new LinkedHashMap<>());
        String key = fromHex(value.substring(0, colon));
        String text = fromHex(value.substring(colon + 1));
        found.merge(key, text, (first, next) -> name.equals("order") || name.equals("then") ? first + "\n" + next : next);
    }

    boolean has(String name) {
        return single.containsKey(name) || pairs.containsKey(name);
    }

    /** The pairs of a repeated field; of an order, values of one name stand on lines of their own. */
    Map<String, String> pairs(String name) {
        return pairs.getOrDefault(name, new LinkedHashMap<>());
    }

    /** The lines of a file, each with its values by the columns. */
    List<Map<String, String>> lines() {
        return lines;
    }

    String text(String name) {
        return fromHex(single.getOrDefault(name, ""));
    }

    byte[] bytes(String name) {
        return Hex.decode(single.getOrDefault(name, ""));
    }

    /** The two texts of a field that is parted by a colon. */
    String[] both(String name) {
        return Arrays.stream(single.get(name).split(":", 2)).map(CaseFields::fromHex).toArray(String[]::new);
    }

    static String field(String name, byte[] value) {
        return "\t" + name + "=" + Hex.encode(value, Hex.LOWER);
    }

    static String field(String name, String value) {
        return "\t" + name + "=" + toHex(value);
    }

    static String toHex(String text) {
        byte[] bytes = new byte[2 * text.length()];
        for (int i = 0; i < text.length(); i++) {
            bytes[2 * i] = (byte) (text.charAt(i) >> 8);
            bytes[2 * i + 1] = (byte) text.charAt(i);
        }
        return Hex.encode(bytes, Hex.LOWER);
    }

    private static String fromHex(String hex) {
        byte[] bytes = Hex.decode(hex);
        char[] units = new char[bytes.length / 2];
        for (int i = 0; i < units.length; i++) {
            units[i] = (char) (bytes[2 * i] << 8 | bytes[2 * i + 1] & 0xFF);
        }
        return new String(units);
    }
}
