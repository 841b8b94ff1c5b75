// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Declare a payment to the customs: the parameters of {@link Client#alipayAcquireCustoms}.
 *
 * <p>What is null is left out.
 */
public final class AlipayAcquireCustoms {
    static final Service TABLE = new Service("alipay.acquire.customs").answers(Result.TABLE).post()
            .parameter(new Rule("service").required().always(Source.literal("alipay.acquire.customs")).bytes(64))
            .parameter(new Rule("partner").required().always(Source.config("partner")).bytes(16).format("digits"))
            .parameter(new Rule("_input_charset").required().always(Source.config("charset")).ignoringCase())
            .parameter(new Rule("out_request_no").required().bytes(32).minBytes(6).format("word"))
            .parameter(new Rule("trade_no").required().bytes(64).format("digits"))
            .parameter(new Rule("merchant_customs_code").required().bytes(20))
            .parameter(new Rule("merchant_customs_name").required())
            .parameter(new Rule("amount").required().bytes(20).format("amount").decimals(2).minimum("0.01"))
            .parameter(new Rule("customs_place").required().format("word"))
            .parameter(new Rule("is_split").allowed("T", "t"))
            .parameter(new Rule("sub_out_biz_no"))
            .parameter(new Rule("buyer_name"))
            .parameter(new Rule("buyer_id_no"))
            .tied(Constraint.goesTogether("is_split", "sub_out_biz_no"));

    private final Map<String, String> parameters = new LinkedHashMap<>();

    /** The service of the gateway that is called; the kit fills it in when it is left out. */
    public AlipayAcquireCustoms service(String service) {
        parameters.put("service", service);
        return this;
    }

    /** Your merchant id (PID); the kit fills it in when it is left out (such as 2088101122136241). */
    public AlipayAcquireCustoms partner(String partner) {
        parameters.put("partner", partner);
        return this;
    }

    /** The charset of the bytes that are signed and sent; the kit fills it in when it is left out (such as utf-8). */
    public AlipayAcquireCustoms inputCharset(String inputCharset) {
        parameters.put("_input_charset", inputCharset);
        return this;
    }

    /** Your number of the declaration, unique, required (such as 201204290001). */
    public AlipayAcquireCustoms outRequestNo(String outRequestNo) {
        parameters.put("out_request_no", outRequestNo);
        return this;
    }

    /** The gateway's number of the payment, required (such as 2009042976780315). */
    public AlipayAcquireCustoms tradeNo(String tradeNo) {
        parameters.put("trade_no", tradeNo);
        return this;
    }

    /** Your code at the customs, required (such as SHOP1). */
    public AlipayAcquireCustoms merchantCustomsCode(String merchantCustomsCode) {
        parameters.put("merchant_customs_code", merchantCustomsCode);
        return this;
    }

    /** Your name at the customs, required (such as Sample shop). */
    public AlipayAcquireCustoms merchantCustomsName(String merchantCustomsName) {
        parameters.put("merchant_customs_name", merchantCustomsName);
        return this;
    }

    /** How much, in RMB, required (such as 2.00). */
    public AlipayAcquireCustoms amount(String amount) {
        parameters.put("amount", amount);
        return this;
    }

    /** Which customs, such as ZONGSHU, HANGZHOU, NINGBO, GUANGZHOU, required (such as HANGZHOU). */
    public AlipayAcquireCustoms customsPlace(String customsPlace) {
        parameters.put("customs_place", customsPlace);
        return this;
    }

    /** T: the order is declared in parts. */
    public AlipayAcquireCustoms isSplit(String isSplit) {
        parameters.put("is_split", isSplit);
        return this;
    }

    /** Number of the part. */
    public AlipayAcquireCustoms subOutBizNo(String subOutBizNo) {
        parameters.put("sub_out_biz_no", subOutBizNo);
        return this;
    }

    /** Name of who ordered. */
    public AlipayAcquireCustoms buyerName(String buyerName) {
        parameters.put("buyer_name", buyerName);
        return this;
    }

    /** Number of that person's identity card. */
    public AlipayAcquireCustoms buyerIdNo(String buyerIdNo) {
        parameters.put("buyer_id_no", buyerIdNo);
        return this;
    }

    /** A copy of what was set, in that order. */
    public LinkedHashMap<String, String> parameters() {
        return new LinkedHashMap<>(parameters);
    }
}
