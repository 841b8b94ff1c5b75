// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Alipay Cross-Border E-Payment: signs what the merchant sends and verifies what comes back.
 *
 * <p>It never changes, so one Gateway serves all threads; merchants with two contracts make two.
 */
public final class Gateway {
    private final Config config;
    private final String address;
    private final Encoding encoding;
    private final Signature signature;

    /**
     * Checks all of the config but the keys, which are read when they are needed.
     *
     * @throws KitException not_allowed, also for a key of the sample where real money moves; unsupported, when this Java runtime lacks the charset
     */
    public Gateway(Config config) {
        this.config = config.checked();
        this.address = Environments.address(this.config.get("gateway"));
        this.encoding = new Encoding(this.config.get("charset"));
        this.signature = new Signature(this.config, encoding);
    }

    /**
     * Pay in a web browser.
     *
     * @throws KitException as {@link #request(String, Map)} does
     */
    public Request createForexTrade(CreateForexTrade request) {
        return complete(CreateForexTrade.TABLE, request.parameters());
    }

    /**
     * A request of any service, from a map: for programs that choose the service at run time.
     *
     * @throws KitException unknown, for a service or a parameter that the gateway has not; missing, not_allowed,
     *     unencodable, too_long, bad_format, too_many_decimals, too_small, too_large, exactly_one_of, goes_with, for a
     *     parameter that does not fit the description; bad_key
     */
    public Request request(String service, Map<String, String> parameters) {
        return complete(Services.table(service), parameters);
    }

    /**
     * The bytes that are signed; the key is not part of them.
     *
     * @throws KitException unencodable, bad_format
     */
    public byte[] signingString(Map<String, String> parameters) {
        return signature.signingString(Parameters.copy(parameters));
    }

    /**
     * The signature of any parameters.
     *
     * @throws KitException bad_key, unencodable, bad_format
     */
    public String sign(Map<String, String> parameters) {
        return signature.sign(Parameters.copy(parameters));
    }

    /**
     * Verifies a message from the gateway, as {@link #parseForm} reads it, under the current key or the one before it. Returns true or throws: code that forgets the
     * exception cannot take a wrong message for a right one.
     *
     * @return true
     * @throws KitException wrong_sign_type, missing, bad_key, unencodable, bad_signature, bad_format
     */
    public boolean verify(Map<String, String> parameters) {
        signature.verify(Parameters.copy(parameters));
        return true;
    }

    /**
     * The parameters of a notification, from the raw bytes of its body (or of the query, for a return page).
     *
     * @throws KitException malformed, duplicate
     */
    public Map<String, String> parseForm(byte[] body) {
        return FormData.parse(body, encoding);
    }

    /**
     * Signs any parameters and puts them behind the gateway's address, unchecked. {@link #request} checks.
     *
     * @throws KitException bad_key, unencodable, bad_format
     */
    public String buildUrl(Map<String, String> parameters) {
        return signed(Parameters.copy(parameters)).buildUrl();
    }

    /**
     * Signs any parameters and makes an HTML form of them that submits itself, unchecked. {@link #request} checks.
     *
     * @throws KitException not_in_form, bad_key, unencodable, bad_format
     */
    public String buildForm(Map<String, String> parameters) {
        return signed(Parameters.copy(parameters)).buildForm();
    }

    Config config() {
        return config;
    }

    String address() {
        return address;
    }

    Encoding encoding() {
        return encoding;
    }

    private Request complete(Service service, Map<String, String> parameters) {
        return signed(new Validation(config, encoding).complete(service, Parameters.copy(parameters)));
    }

    /** The parameters as any request sends them, with sign type and signature at the end. */
    Request signed(Map<String, String> parameters) {
        Map<String, String> sent = new LinkedHashMap<>(parameters);
        sent.values().removeIf(String::isEmpty);
        sent.remove("sign");
        sent.remove("sign_type"); // so that it comes last
        sent.put("sign_type", config.get("sign_type"));
        sent.put("sign", signature.sign(sent));
        return new Request(address, encoding, sent);
    }
}
