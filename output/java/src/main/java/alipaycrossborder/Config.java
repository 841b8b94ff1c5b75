// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the kit has to know about the merchant: a value that is handed to a {@link Gateway}, one for each contract.
 *
 * <p>A field that is left out is empty. The Gateway keeps a copy, so a change afterwards does not reach it.
 */
public final class Config {
    static final List<String> FIELDS = Arrays.asList(
            "gateway",
            "charset",
            "sign_type",
            "key",
            "previous_key",
            "private_key",
            "public_key",
            "previous_public_key",
            "timeout",
            "proxy",
            "data_folder",
            "partner",
            "currency",
            "notify_url",
            "return_url");
    private static final List<String> CHARSETS = Arrays.asList("utf-8", "gbk");
    private static final List<String> SIGN_TYPES = Arrays.asList("MD5", "RSA", "RSA2");
    private static final String PORT =
            "([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])";

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

    /** The MD5 key before this one, while keys rotate: messages signed with it are still accepted. */
    public Config previousKey(String previousKey) {
        return set("previous_key", previousKey);
    }

    /** Your RSA private key: PEM or one line of Base64, PKCS#1 or PKCS#8. */
    public Config privateKey(String privateKey) {
        return set("private_key", privateKey);
    }

    /** Alipay's RSA public key (not your own): PEM or one line of Base64. */
    public Config publicKey(String publicKey) {
        return set("public_key", publicKey);
    }

    /** Alipay's RSA public key before this one, while keys rotate. */
    public Config previousPublicKey(String previousPublicKey) {
        return set("previous_public_key", previousPublicKey);
    }

    /** Seconds that a call of the gateway may take, 1 to 300. */
    public Config timeout(String timeout) {
        return set("timeout", timeout);
    }

    /** The HTTP proxy of your network for calls of the gateway, http://HOST:PORT; empty: none. */
    public Config proxy(String proxy) {
        return set("proxy", proxy);
    }

    /** Where the sample's orders and its log stand, outside of what the web server shows; empty: beside the pages. */
    public Config dataFolder(String dataFolder) {
        return set("data_folder", dataFolder);
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

    /** The value of a field by its name, such as {@code sign_type}; empty when it was left out. */
    public String get(String name) {
        return fields.getOrDefault(name, "");
    }

    /** A checked copy with the defaults put in. Throws not_allowed. */
    Config checked() {
        Config copy = of(fields);
        copy.choose("charset", CHARSETS);
        copy.choose("sign_type", SIGN_TYPES);
        String address = Environments.address(copy.get("gateway"));
        copy.match("timeout", "|[1-9][0-9]?|[12][0-9][0-9]|300", "1 to 300");
        copy.match("proxy", "|http://[A-Za-z0-9.-]+:" + PORT, "http://HOST:PORT");
        copy.refuseSample(address, "key", "760bdzec6y9goq7ctyx96ezkz78287de");
        copy.refuseSample(address, "partner", "2088101122136241");
        return copy;
    }

    /** The values of the fields that nobody may read. */
    List<String> secrets() {
        return Stream.of("key", "previous_key", "private_key").map(this::get)
                .filter(value -> !value.isEmpty()).collect(Collectors.toList());
    }

    private void choose(String name, List<String> allowed) {
        if (get(name).isEmpty()) {
            set(name, allowed.get(0));
        }
        if (!allowed.contains(get(name))) {
            throw notAllowed(name, String.join(", ", allowed));
        }
    }

    private void match(String name, String pattern, String says) {
        if (!get(name).matches(pattern)) {
            throw notAllowed(name, says);
        }
    }

    private void refuseSample(String address, String name, String sample) {
        if (Environments.movesMoney(address) && get(name).equals(sample)) {
            throw notAllowed(name, "the value of the sample, made for tests");
        }
    }

    private static KitException notAllowed(String name, String detail) {
        return new KitException(ErrorCode.NOT_ALLOWED, "config." + name, detail);
    }

    private Config set(String name, String value) {
        fields.put(name, value == null ? "" : value);
        return this;
    }
}
