// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** The signing rule: what is signed, in which order, and how it is written. */
final class Signature {
    private static final List<String> EXCLUDED = Arrays.asList("sign", "sign_type");

    private final Config config;
    private final Encoding encoding;
    private final Algorithm algorithm;
    private volatile Function<byte[], String> signer; // made once: to check the numbers of a key takes as long as to sign

    Signature(Config config, Encoding encoding) {
        this.config = config;
        this.encoding = encoding;
        this.algorithm = SignTypes.algorithm(config.get("sign_type"));
    }

    byte[] signingString(Map<String, String> parameters) {
        // One char for each byte: so the map orders the names by unsigned bytes, where Java text has UTF-16 order.
        Map<String, String> pairs = new TreeMap<>();
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            String name = parameter.getKey();
            String value = parameter.getValue();
            if (!EXCLUDED.contains(name) && !value.isEmpty()) {
                pairs.put(bytes(name, name), bytes(value, name));
            }
        }
        StringJoiner text = new StringJoiner("&");
        for (Map.Entry<String, String> pair : pairs.entrySet()) {
            text.add(pair.getKey() + "=" + pair.getValue());
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    String sign(Map<String, String> parameters) {
        Function<byte[], String> made = signer;
        if (made == null) {
            made = algorithm.signer(config);
            signer = made;
        }
        return made.apply(signingString(parameters));
    }

    void verify(Map<String, String> parameters) {
        // The config says how a message is checked, never the message.
        String signType = parameters.getOrDefault("sign_type", "");
        if (!signType.isEmpty() && !signType.equals(config.get("sign_type"))) {
            throw new KitException(ErrorCode.WRONG_SIGN_TYPE, "sign_type", config.get("sign_type"));
        }
        String signature = parameters.getOrDefault("sign", "");
        if (signature.isEmpty()) {
            throw new KitException(ErrorCode.MISSING, "sign", "");
        }
        BiPredicate<byte[], String> verifier = algorithm.verifier(config);
        if (!verifier.test(signingString(parameters), signature)) {
            throw new KitException(ErrorCode.BAD_SIGNATURE, "sign", "");
        }
    }

    private String bytes(String text, String parameter) {
        return new String(encoding.encode(text, parameter), StandardCharsets.ISO_8859_1);
    }
}
