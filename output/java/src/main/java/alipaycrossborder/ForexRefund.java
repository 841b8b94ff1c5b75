// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Refund a payment, wholly or partly: the parameters of {@link Client#forexRefund}.
 *
 * <p>What is null is left out.
 */
public final class ForexRefund {
    static final Service TABLE = new Service("forex_refund").answers(new XmlAnswer(new Envelope("alipay", "is_success", "T", "error", "response"))).post().pause(3)
            .parameter(new Rule("service").required().always(Source.literal("forex_refund")).bytes(64))
            .parameter(new Rule("partner").required().always(Source.config("partner")).bytes(16).format("digits"))
            .parameter(new Rule("_input_charset").required().always(Source.config("charset")).ignoringCase())
            .parameter(new Rule("notify_url").otherwise(Source.config("notify_url")).bytes(200).format("url"))
            .parameter(new Rule("out_return_no").required().bytes(64).format("order-number"))
            .parameter(new Rule("out_trade_no").required().bytes(64).format("order-number"))
            .parameter(new Rule("return_amount").format("amount").decimalsOf("currency").minimum("0.01").maximum("1000000.00"))
            .parameter(new Rule("return_rmb_amount").format("amount").decimals(2).minimum("0.01").maximum("1000000.00"))
            .parameter(new Rule("currency").required().equalTo(Source.config("currency")).bytes(10).format("currency")
                    .hint("as in the payment, the currency of your contract, with return_rmb_amount too (FAQ 10)"))
            .parameter(new Rule("gmt_return").required().otherwise(Source.now()).format("date14").latestNow())
            .parameter(new Rule("reason").required().bytes(100))
            .parameter(new Rule("product_code").allowed("NEW_OVERSEAS_SELLER", "OVERSEAS_SELLER", "NEW_WAP_OVERSEAS_SELLER", "WAP_OVERSEAS_SELLER"))
            .parameter(new Rule("split_fund_info").bytes(1600).json(new JsonParts(true, 10, "split_fund_info[0].transOut",
                    new Rule("transOut").required().bytes(16).format("digits"),
                    new Rule("amount").required().format("amount").decimals(2).minimum("0.01"),
                    new Rule("currency").required().bytes(3).format("capitals"),
                    new Rule("desc"))))
            .parameter(new Rule("is_sync").allowed("Y", "N"))
            .tied(Constraint.exactlyOneOf("return_amount", "return_rmb_amount"));

    private final Map<String, String> parameters = new LinkedHashMap<>();

    /** The service of the gateway that is called; the kit fills it in when it is left out. */
    public ForexRefund service(String service) {
        parameters.put("service", service);
        return this;
    }

    /** Your merchant id (PID); the kit fills it in when it is left out (such as 2088101122136241). */
    public ForexRefund partner(String partner) {
        parameters.put("partner", partner);
        return this;
    }

    /** The charset of the bytes that are signed and sent; the kit fills it in when it is left out (such as utf-8). */
    public ForexRefund inputCharset(String inputCharset) {
        parameters.put("_input_charset", inputCharset);
        return this;
    }

    /** Where the notification about the refund goes; the kit fills it in when it is left out. */
    public ForexRefund notifyUrl(String notifyUrl) {
        parameters.put("notify_url", notifyUrl);
        return this;
    }

    /** Your refund number, unique for your partner id, required (such as R2009-04-291). */
    public ForexRefund outReturnNo(String outReturnNo) {
        parameters.put("out_return_no", outReturnNo);
        return this;
    }

    /** Your order number, required (such as 2009/04/291103). */
    public ForexRefund outTradeNo(String outTradeNo) {
        parameters.put("out_trade_no", outTradeNo);
        return this;
    }

    /** How much, in the settlement currency (such as 5.00). */
    public ForexRefund returnAmount(String returnAmount) {
        parameters.put("return_amount", returnAmount);
        return this;
    }

    /** How much, in RMB: for an order that was priced so. */
    public ForexRefund returnRmbAmount(String returnRmbAmount) {
        parameters.put("return_rmb_amount", returnRmbAmount);
        return this;
    }

    /** Settlement currency of your contract, required (such as USD). */
    public ForexRefund currency(String currency) {
        parameters.put("currency", currency);
        return this;
    }

    /** Time of the refund, GMT+8; the kit fills it in when it is left out (such as 20090430110404). */
    public ForexRefund gmtReturn(String gmtReturn) {
        parameters.put("gmt_return", gmtReturn);
        return this;
    }

    /** Why, required (such as Wrong size). */
    public ForexRefund reason(String reason) {
        parameters.put("reason", reason);
        return this;
    }

    /** As in the payment. */
    public ForexRefund productCode(String productCode) {
        parameters.put("product_code", productCode);
        return this;
    }

    /** How much of it each gives back, entry N from 0: Who gives it back, an id that begins with 2088, required (such as 2088101122136241). */
    public ForexRefund splitFundInfoTransOut(int n, String transOut) {
        parameters.put("split_fund_info" + "[" + n + "]." + "transOut", transOut);
        return this;
    }

    /** How much of it each gives back, entry N from 0: How much, required (such as 5.00). */
    public ForexRefund splitFundInfoAmount(int n, String amount) {
        parameters.put("split_fund_info" + "[" + n + "]." + "amount", amount);
        return this;
    }

    /** How much of it each gives back, entry N from 0: The settlement currency with return_amount, CNY with return_rmb_amount, required (such as USD). */
    public ForexRefund splitFundInfoCurrency(int n, String currency) {
        parameters.put("split_fund_info" + "[" + n + "]." + "currency", currency);
        return this;
    }

    /** How much of it each gives back, entry N from 0: What for. */
    public ForexRefund splitFundInfoDesc(int n, String desc) {
        parameters.put("split_fund_info" + "[" + n + "]." + "desc", desc);
        return this;
    }

    /** Y: the answer is final; N: the gateway tries on, and notifies. */
    public ForexRefund isSync(String isSync) {
        parameters.put("is_sync", isSync);
        return this;
    }

    /** A copy of what was set, in that order. */
    public LinkedHashMap<String, String> parameters() {
        return new LinkedHashMap<>(parameters);
    }
}
