// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Ask what became of a registration: the parameters of {@link Client#alipayOverseasSecmerchantOnlineQueryStatus}.
 *
 * <p>What is null is left out.
 */
public final class AlipayOverseasSecmerchantOnlineQueryStatus {
    static final Service TABLE = new Service("alipay.overseas.secmerchant.online.queryStatus").answers(Result.TABLE).repeatable()
            .parameter(new Rule("service").required().always(Source.literal("alipay.overseas.secmerchant.online.queryStatus")).bytes(64))
            .parameter(new Rule("partner").required().always(Source.config("partner")).bytes(16).format("digits"))
            .parameter(new Rule("_input_charset").required().always(Source.config("charset")).ignoringCase())
            .parameter(new Rule("timestamp").required().otherwise(Source.now()).format("datetime").latestNow())
            .parameter(new Rule("secondary_merchant_id").required().bytes(64))
            .parameter(new Rule("payment_method").required().always(Source.literal("ONLINE_PAYMENT")));

    private final Map<String, String> parameters = new LinkedHashMap<>();

    /** The service of the gateway that is called; the kit fills it in when it is left out. */
    public AlipayOverseasSecmerchantOnlineQueryStatus service(String service) {
        parameters.put("service", service);
        return this;
    }

    /** Your merchant id (PID); the kit fills it in when it is left out (such as 2088101122136241). */
    public AlipayOverseasSecmerchantOnlineQueryStatus partner(String partner) {
        parameters.put("partner", partner);
        return this;
    }

    /** The charset of the bytes that are signed and sent; the kit fills it in when it is left out (such as utf-8). */
    public AlipayOverseasSecmerchantOnlineQueryStatus inputCharset(String inputCharset) {
        parameters.put("_input_charset", inputCharset);
        return this;
    }

    /** When it is sent, GMT+8; good for 30 minutes; the kit fills it in when it is left out (such as 2018-03-01 12:00:00). */
    public AlipayOverseasSecmerchantOnlineQueryStatus timestamp(String timestamp) {
        parameters.put("timestamp", timestamp);
        return this;
    }

    /** Id of the seller, required (such as A00000000001). */
    public AlipayOverseasSecmerchantOnlineQueryStatus secondaryMerchantId(String secondaryMerchantId) {
        parameters.put("secondary_merchant_id", secondaryMerchantId);
        return this;
    }

    /** The way of paying that was registered; the kit fills it in when it is left out. */
    public AlipayOverseasSecmerchantOnlineQueryStatus paymentMethod(String paymentMethod) {
        parameters.put("payment_method", paymentMethod);
        return this;
    }

    /** A copy of what was set, in that order. */
    public LinkedHashMap<String, String> parameters() {
        return new LinkedHashMap<>(parameters);
    }
}
