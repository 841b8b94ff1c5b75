// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Ask what became of a refund: the parameters of {@link Client#alipayAcquireRefundQuery}.
 *
 * <p>What is null is left out.
 */
public final class AlipayAcquireRefundQuery {
    static final Service TABLE = new Service("alipay.acquire.refund.query").answers(RefundState.TABLE).repeatable()
            .parameter(new Rule("service").required().always(Source.literal("alipay.acquire.refund.query")).bytes(64))
            .parameter(new Rule("partner").required().always(Source.config("partner")).bytes(16).format("digits"))
            .parameter(new Rule("_input_charset").required().always(Source.config("charset")).ignoringCase())
            .parameter(new Rule("out_trade_no").required().bytes(64).format("order-number"))
            .parameter(new Rule("out_return_no").required().bytes(128).format("order-number"));

    private final Map<String, String> parameters = new LinkedHashMap<>();

    /** The service of the gateway that is called; the kit fills it in when it is left out. */
    public AlipayAcquireRefundQuery service(String service) {
        parameters.put("service", service);
        return this;
    }

    /** Your merchant id (PID); the kit fills it in when it is left out (such as 2088101122136241). */
    public AlipayAcquireRefundQuery partner(String partner) {
        parameters.put("partner", partner);
        return this;
    }

    /** The charset of the bytes that are signed and sent; the kit fills it in when it is left out (such as utf-8). */
    public AlipayAcquireRefundQuery inputCharset(String inputCharset) {
        parameters.put("_input_charset", inputCharset);
        return this;
    }

    /** Your order number, required (such as 2009/04/291103). */
    public AlipayAcquireRefundQuery outTradeNo(String outTradeNo) {
        parameters.put("out_trade_no", outTradeNo);
        return this;
    }

    /** Your refund number, required (such as R2009-04-291). */
    public AlipayAcquireRefundQuery outReturnNo(String outReturnNo) {
        parameters.put("out_return_no", outReturnNo);
        return this;
    }

    /** A copy of what was set, in that order. */
    public LinkedHashMap<String, String> parameters() {
        return new LinkedHashMap<>(parameters);
    }
}
