// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

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
    private final Supplier<String> clock;

    /**
     * Checks all of the config but the keys, which are read when they are needed.
     *
     * @throws KitException not_allowed, also for a key of the sample where real money moves; unsupported, when this Java runtime lacks the charset
     */
    public Gateway(Config config) {
        this(config, Clock::now);
    }

    /**
     * Takes a clock as well, which gives the time, GMT+8, as 2012-02-28 17:05:15.
     *
     * @throws KitException as the other constructor does
     */
    public Gateway(Config config, Supplier<String> clock) {
        this.clock = clock;
        this.config = config.checked();
        this.address = Environments.address(this.config.get("gateway"));
        this.encoding = new Encoding(this.config.get("charset"));
        this.signature = new Signature(this.config, encoding);
    }

    /**
     * Declare a payment to the customs.
     *
     * @throws KitException as {@link #request(String, Map)} does
     */
    public Request alipayAcquireCustoms(AlipayAcquireCustoms request) {
        return complete(AlipayAcquireCustoms.TABLE, request.parameters());
    }

    /**
     * Ask what became of a refund.
     *
     * @throws KitException as {@link #request(String, Map)} does
     */
    public Request alipayAcquireRefundQuery(AlipayAcquireRefundQuery request) {
        return complete(AlipayAcquireRefundQuery.TABLE, request.parameters());
    }

    /**
     * Ask what became of declarations.
     *
     * @throws KitException as {@link #request(String, Map)} does
     */
    public Request alipayOverseasAcquireCustomsQuery(AlipayOverseasAcquireCustomsQuery request) {
        return complete(AlipayOverseasAcquireCustomsQuery.TABLE, request.parameters());
    }

    /**
     * Register a seller behind a payment service provider.
     *
     * @throws KitException as {@link #request(String, Map)} does
     */
    public Request alipayOverseasSecmerchantOnlineMaintain(AlipayOverseasSecmerchantOnlineMaintain request) {
        return complete(AlipayOverseasSecmerchantOnlineMaintain.TABLE, request.parameters());
    }

    /**
     * Ask what became of a registration.
     *
     * @throws KitException as {@link #request(String, Map)} does
     */
    public Request alipayOverseasSecmerchantOnlineQueryStatus(AlipayOverseasSecmerchantOnlineQueryStatus request) {
        return complete(AlipayOverseasSecmerchantOnlineQueryStatus.TABLE, request.parameters());
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
     * Pay in the browser of a phone.
     *
     * @throws KitException as {@link #request(String, Map)} does
     */
    public Request createForexTradeWap(CreateForexTradeWap request) {
        return complete(CreateForexTradeWap.TABLE, request.parameters());
    }

    /**
     * Download the reconciliation file.
     *
     * @throws KitException as {@link #request(String, Map)} does
     */
    public Request forexCompareFile(ForexCompareFile request) {
        return complete(ForexCompareFile.TABLE, request.parameters());
    }

    /**
     * Download the settlement file.
     *
     * @throws KitException as {@link #request(String, Map)} does
     */
    public Request forexLiquidationFile(ForexLiquidationFile request) {
        return complete(ForexLiquidationFile.TABLE, request.parameters());
    }

    /**
     * Download the exchange rates of the day.
     *
     * @throws KitException as {@link #request(String, Map)} does
     */
    public Request forexRateFile(ForexRateFile request) {
        return complete(ForexRateFile.TABLE, request.parameters());
    }

    /**
     * Refund a payment, wholly or partly.
     *
     * @throws KitException as {@link #request(String, Map)} does
     */
    public Request forexRefund(ForexRefund request) {
        return complete(ForexRefund.TABLE, request.parameters());
    }

    /**
     * Refund many payments by one file.
     *
     * @throws KitException as {@link #request(String, Map)} does
     */
    public Request forexRefundFile(ForexRefundFile request) {
        return complete(ForexRefundFile.TABLE, request.parameters());
    }

    /**
     * Ask what became of a payment.
     *
     * @throws KitException as {@link #request(String, Map)} does
     */
    public Request singleTradeQuery(SingleTradeQuery request) {
        return complete(SingleTradeQuery.TABLE, request.parameters());
    }

    /**
     * A request of any service, from a map: for programs that choose the service at run time.
     *
     * @throws KitException unknown, for a service or a parameter that the gateway has not; missing, not_allowed,
     *     unencodable, too_long, too_short, bad_format, too_many_decimals, too_small, too_large, too_many, in_future,
     *     exactly_one_of, goes_with, at_least_one_of, bad_period, for a parameter that does not fit the description; bad_key
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
        return signed(validation().complete(service, Parameters.copy(parameters)));
    }

    Validation validation() {
        return new Validation(config, encoding, clock);
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
