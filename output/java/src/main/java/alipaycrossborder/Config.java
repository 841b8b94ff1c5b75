// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the kit has to know about the merchant: a value that is handed to a {@link Gateway}, one for each contract.
 *
 * <p>A field that is left out is empty. The Gateway keeps a copy, so a change afterwards does not reach it.
 */
public final class Config {
    private static final List<String> CHARSETS = Arrays.asList("utf-8", "gbk");
    private static final List<String> SIGN_TYPES = Arrays.asList("MD5", "RSA", "RSA2");

    private final Map<String, String> fields = new LinkedHashMap<>();

    /**
     * Takes the fields from a map by their names, such as {@code sign_type}; a {@code Properties} will do. Names that
     * are no field are passed over.
     *
     * @throws KitException bad_format, for a value that is no text
     */
    public static Config of(Map<?, ?> fields) {
        Config config = new Config();
        config.fields.putAll(Parameters.copy(fields));
        return config;
    }

    /** Where requests go: the name of an environment, or a full address. */
    public Config gateway(String gateway) {
        return set("gateway", gateway);
    }

    /** The charset in which text is signed and sent. */
    public Config charset(String charset) {
        return set("charset", charset);
    }

    /** How messages are signed; RSA2 is the strongest. */
    public Config signType(String signType) {
        return set("sign_type", signType);
    }

    /** The MD5 key (security code) that came with the contract, 32 letters and digits. */
    public Config key(String key) {
        return set("key", key);
    }

    /** Your RSA private key: PEM or one line of Base64, PKCS#1 or PKCS#8. */
    public Config privateKey(String privateKey) {
        return set("private_key", privateKey);
    }

    /** Alipay's RSA public key (not your own): PEM or one line of Base64. */
    public Config publicKey(String publicKey) {
        return set("public_key", publicKey);
    }

    /** Your merchant id (PID): 16 digits that begin with 2088. */
    public Config partner(String partner) {
        return set("partner", partner);
    }

    /** The settlement currency that is written in your contract. */
    public Config currency(String currency) {
        return set("currency", currency);
    }

    /** Where Alipay's server sends notifications; must be reachable from outside. */
    public Config notifyUrl(String notifyUrl) {
        return set("notify_url", notifyUrl);
    }

    /** Where the buyer's browser comes back to after the payment. */
    public Config returnUrl(String returnUrl) {
        return set("return_url", returnUrl);
    }

    /** The value of a field, empty when it was left out. */
    String get(String name) {
        return fields.getOrDefault(name, "");
    }

    /** A checked copy with the defaults put in. */
    Config checked() {
        Config copy = of(fields);
        copy.choose("charset", CHARSETS);
        copy.choose("sign_type", SIGN_TYPES);
        return copy;
    }

    private void choose(String name, List<String> allowed) {
        if (get(name).isEmpty()) {
            set(name, allowed.get(0));
        }
        if (!allowed.contains(get(name))) {
            throw new KitException(ErrorCode.NOT_ALLOWED, "config." + name, String.join(", ", allowed));
        }
    }

    private Config set(String name, String value) {
        fields.put(name, value == null ? "" : value);
        return this;
    }
}
