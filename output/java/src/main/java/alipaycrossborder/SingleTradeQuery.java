// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Ask what became of a payment: the parameters of {@link Client#singleTradeQuery}.
 *
 * <p>What is null is left out.
 */
public final class SingleTradeQuery {
    static final Service TABLE = new Service("single_trade_query").answers(Trade.TABLE).repeatable()
            .parameter(new Rule("service").required().always(Source.literal("single_trade_query")).bytes(64))
            .parameter(new Rule("partner").required().always(Source.config("partner")).bytes(16).format("digits"))
            .parameter(new Rule("_input_charset").required().always(Source.config("charset")).ignoringCase())
            .parameter(new Rule("trade_no").bytes(64).format("digits"))
            .parameter(new Rule("out_trade_no").bytes(64).format("order-number"))
            .tied(Constraint.atLeastOneOf("trade_no", "out_trade_no"));

    private final Map<String, String> parameters = new LinkedHashMap<>();

    /** The service of the gateway that is called; the kit fills it in when it is left out. */
    public SingleTradeQuery service(String service) {
        parameters.put("service", service);
        return this;
    }

    /** Your merchant id (PID); the kit fills it in when it is left out (such as 2088101122136241). */
    public SingleTradeQuery partner(String partner) {
        parameters.put("partner", partner);
        return this;
    }

    /** The charset of the bytes that are signed and sent; the kit fills it in when it is left out (such as utf-8). */
    public SingleTradeQuery inputCharset(String inputCharset) {
        parameters.put("_input_charset", inputCharset);
        return this;
    }

    /** The gateway's number of the payment (such as 2009042976780315). */
    public SingleTradeQuery tradeNo(String tradeNo) {
        parameters.put("trade_no", tradeNo);
        return this;
    }

    /** Your order number (such as 2009/04/291103). */
    public SingleTradeQuery outTradeNo(String outTradeNo) {
        parameters.put("out_trade_no", outTradeNo);
        return this;
    }

    /** A copy of what was set, in that order. */
    public LinkedHashMap<String, String> parameters() {
        return new LinkedHashMap<>(parameters);
    }
}
