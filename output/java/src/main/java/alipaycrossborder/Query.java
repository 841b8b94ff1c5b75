// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.Map;

/** The query of an address. */
final class Query {
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~";

    private Query() {
    }

    /** An address with parameters behind it; a query that it has already is continued. */
    static String append(String address, Map<String, String> parameters, Encoding encoding) {
        StringBuilder url = new StringBuilder(address);
        String joiner = address.contains("?") ? "&" : "?";
        if (address.endsWith("?") || address.contains("?") && address.endsWith("&")) {
            joiner = "";
        }
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            String name = parameter.getKey();
            url.append(joiner).append(percentEncode(encoding.encode(name, name)));
            url.append('=').append(percentEncode(encoding.encode(parameter.getValue(), name)));
            joiner = "&";
        }
        return url.toString();
    }

    private static String percentEncode(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (byte b : bytes) {
            if (PLAIN.indexOf(b) >= 0) {
                text.append((char) b);
            } else {
                text.append('%').append(Hex.encode(new byte[] {b}, Hex.UPPER));
            }
        }
        return text.toString();
    }
}
