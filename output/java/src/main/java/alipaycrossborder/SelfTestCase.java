// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A question to the kit and its answer, each one line of fields that tabs part.
 *
 * <p>Text travels as the hexadecimal digits of its UTF-16 units, so that any text can stand there, also a broken one.
 */
public final class SelfTestCase {
    private final Map<String, String> config = new LinkedHashMap<>();
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private String service = "";
    private byte[] body;

    private SelfTestCase(String[] fields) {
        for (int i = 2; i < fields.length; i++) {
            int equals = fields[i].indexOf('=');
            String value = fields[i].substring(equals + 1);
            switch (fields[i].substring(0, equals)) {
                case "config":
                    putPair(config, value);
                    break;
                case "p":
                    putPair(parameters, value);
                    break;
                case "service":
                    service = text(value);
                    break;
                case "body":
                    body = Hex.decode(value);
                    break;
                default:
                    throw new IllegalArgumentException("unknown field: " + fields[i]);
            }
        }
    }

    /** The line that answers a line. */
    public static String answer(String line) {
        String[] fields = line.split("\t", -1);
        String id = fields[0];
        try {
            return id + new SelfTestCase(fields).answerTo(fields[1]);
        } catch (KitException e) {
            return id + "\terror" + field("code", e.code().toString()) + field("parameter", e.parameter())
                    + field("message", e.getMessage());
        } catch (RuntimeException | LinkageError e) {
            return id + "\tcrash" + field("message", e.toString());
        }
    }

    private String answerTo(String operation) {
        switch (operation) {
            case "sign":
                Gateway signer = gateway();
                String sign = signer.sign(parameters);
                return "\tok" + field("signing_string", signer.signingString(parameters)) + field("sign", sign);
            case "verify":
                Gateway verifier = gateway();
                boolean valid = verifier.verify(body == null ? parameters : verifier.parseForm(body));
                return "\tok\tvalid=" + (valid ? "1" : "0");
            case "request":
                Gateway gateway = gateway();
                Request request = gateway.request(service, parameters);
                Map<String, String> sent = request.parameters();
                return "\tok" + field("signing_string", gateway.signingString(sent))
                        + field("sign", sent.get("sign")) + field("url", request.buildUrl()) + form(request);
            case "build":
                Request built = gateway().signed(parameters);
                return "\tok" + field("url", built.buildUrl()) + form(built);
            default:
                return "\tskipped" + field("reason", "no operation " + operation);
        }
    }

    private Gateway gateway() {
        return new Gateway(Config.of(config));
    }

    private static String form(Request request) {
        try {
            return field("form", request.buildForm());
        } catch (KitException e) {
            return "\tform_error=" + hex(e.code().toString()) + ":" + hex(e.parameter());
        }
    }

    private static String field(String name, byte[] value) {
        return "\t" + name + "=" + Hex.encode(value, Hex.LOWER);
    }

    private static String field(String name, String value) {
        return "\t" + name + "=" + hex(value);
    }

    private static void putPair(Map<String, String> pairs, String pair) {
        int colon = pair.indexOf(':');
        pairs.put(text(pair.substring(0, colon)), text(pair.substring(colon + 1)));
    }

    private static String text(String hex) {
        byte[] bytes = Hex.decode(hex);
        char[] units = new char[bytes.length / 2];
        for (int i = 0; i < units.length; i++) {
            units[i] = (char) (bytes[2 * i] << 8 | bytes[2 * i + 1] & 0xFF);
        }
        return new String(units);
    }

    private static String hex(String text) {
        byte[] bytes = new byte[2 * text.length()];
        for (int i = 0; i < text.length(); i++) {
            bytes[2 * i] = (byte) (text.charAt(i) >> 8);
            bytes[2 * i + 1] = (byte) text.charAt(i);
        }
        return Hex.encode(bytes, Hex.LOWER);
    }
}
