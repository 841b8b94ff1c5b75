// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Refund many payments by one file: the parameters of {@link Client#forexRefundFile}.
 *
 * <p>What is null is left out.
 */
public final class ForexRefundFile {
    static final Service TABLE = new Service("forex_refund_file").answers(new XmlAnswer(new Envelope("alipay", "is_success", "T", "error", "response"))).post().pause(3)
            .parameter(new Rule("service").required().always(Source.literal("forex_refund_file")).bytes(64))
            .parameter(new Rule("partner").required().always(Source.config("partner")).bytes(16).format("digits"))
            .parameter(new Rule("_input_charset").required().always(Source.config("charset")).ignoringCase())
            .upload(new UploadTable("refund_file", "refund.txt", "|", "\n", 10000, "out_return_no",
                    new Rule("partner").required().always(Source.config("partner")).bytes(16).format("digits"),
                    new Rule("out_return_no").required().bytes(64).format("order-number"),
                    new Rule("out_trade_no").required().bytes(64).format("order-number"),
                    new Rule("currency").required().equalTo(Source.config("currency")).format("currency")
                            .hint("the currency of your contract (FAQ 10)"),
                    new Rule("return_amount").required().format("amount").decimalsOf("currency").minimum("0.01").maximum("1000000.00"),
                    new Rule("gmt_return").required().otherwise(Source.now()).format("date14").latestNow(),
                    new Rule("reason").bytes(255)));

    private final Map<String, String> parameters = new LinkedHashMap<>();

    /** The service of the gateway that is called; the kit fills it in when it is left out. */
    public ForexRefundFile service(String service) {
        parameters.put("service", service);
        return this;
    }

    /** Your merchant id (PID); the kit fills it in when it is left out (such as 2088101122136241). */
    public ForexRefundFile partner(String partner) {
        parameters.put("partner", partner);
        return this;
    }

    /** The charset of the bytes that are signed and sent; the kit fills it in when it is left out (such as utf-8). */
    public ForexRefundFile inputCharset(String inputCharset) {
        parameters.put("_input_charset", inputCharset);
        return this;
    }

    /** A copy of what was set, in that order. */
    public LinkedHashMap<String, String> parameters() {
        return new LinkedHashMap<>(parameters);
    }

    /** One line of the file refund.txt; what is null is left out. */
    public static final class Line {
        private final Map<String, String> parameters = new LinkedHashMap<>();

        /** Your merchant id (PID); the kit fills it in when it is left out (such as 2088101122136241). */
        public Line partner(String partner) {
            parameters.put("partner", partner);
            return this;
        }

        /** Your refund number, unique for your partner id, required (such as 111222333). */
        public Line outReturnNo(String outReturnNo) {
            parameters.put("out_return_no", outReturnNo);
            return this;
        }

        /** Your order number, required (such as 444555666). */
        public Line outTradeNo(String outTradeNo) {
            parameters.put("out_trade_no", outTradeNo);
            return this;
        }

        /** Settlement currency of your contract, required (such as USD). */
        public Line currency(String currency) {
            parameters.put("currency", currency);
            return this;
        }

        /** How much, in the settlement currency, required (such as 200.00). */
        public Line returnAmount(String returnAmount) {
            parameters.put("return_amount", returnAmount);
            return this;
        }

        /** Time of the refund, GMT+8; the kit fills it in when it is left out (such as 20120330235959). */
        public Line gmtReturn(String gmtReturn) {
            parameters.put("gmt_return", gmtReturn);
            return this;
        }

        /** Why (such as Wrong size). */
        public Line reason(String reason) {
            parameters.put("reason", reason);
            return this;
        }

        /** A copy of what was set, in that order. */
        public LinkedHashMap<String, String> parameters() {
            return new LinkedHashMap<>(parameters);
        }
    }
}
