// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.io.IOException;
import java.io.InputStream;

/** One record of the answer of {@link Client#singleTradeQuery}; what did not come is empty. */
public final class Trade extends AnswerRecord {
    static final AnswerTable TABLE = new XmlAnswer(new Envelope("alipay", "is_success", "T", "error", "response"),
            new Rule("out_trade_no").required().bytes(64),
            new Rule("trade_no").required().bytes(64).format("digits"),
            new Rule("trade_status").required().bytes(64),
            new Rule("subject"),
            new Rule("price").format("amount"),
            new Rule("quantity").format("digits"),
            new Rule("total_fee").format("amount"),
            new Rule("discount"),
            new Rule("gmt_create").format("datetime"),
            new Rule("gmt_payment").format("datetime"),
            new Rule("gmt_close").format("datetime"),
            new Rule("gmt_last_modified_time").format("datetime"),
            new Rule("buyer_email"),
            new Rule("buyer_id"),
            new Rule("seller_email"),
            new Rule("seller_id"),
            new Rule("payment_type"),
            new Rule("to_buyer_fee"),
            new Rule("to_seller_fee"),
            new Rule("refund_status"),
            new Rule("gmt_refund"),
            new Rule("additional_trade_status"));

    Trade(AnswerRecord record) {
        super(record);
    }

    /**
     * Reads an answer from anywhere, such as a file that was kept.
     *
     * @throws KitException bad_answer, gateway_error, gateway_busy; bad_signature and the others of {@link Gateway#verify}
     * @throws IOException of the stream
     */
    public static Trade read(Gateway gateway, InputStream body) throws IOException {
        Trade[] found = new Trade[1];
        TABLE.read(body, gateway, record -> found[0] = new Trade(record));
        return found[0];
    }

    /** Your order number; never empty. */
    public String outTradeNo() {
        return get("out_trade_no");
    }

    /** The gateway's number of the payment; never empty. */
    public String tradeNo() {
        return get("trade_no");
    }

    /** What became of the payment; never empty. */
    public String tradeStatus() {
        return get("trade_status");
    }

    /** Short name of the goods. */
    public String subject() {
        return get("subject");
    }

    /** Price of one piece. */
    public String price() {
        return get("price");
    }

    /** Number of pieces. */
    public String quantity() {
        return get("quantity");
    }

    /** Price of the trade, probably in RMB. */
    public String totalFee() {
        return get("total_fee");
    }

    /** Discount. */
    public String discount() {
        return get("discount");
    }

    /** When it was made, GMT+8. */
    public String gmtCreate() {
        return get("gmt_create");
    }

    /** When it was paid, GMT+8. */
    public String gmtPayment() {
        return get("gmt_payment");
    }

    /** When it was closed, GMT+8. */
    public String gmtClose() {
        return get("gmt_close");
    }

    /** When it changed last, GMT+8. */
    public String gmtLastModifiedTime() {
        return get("gmt_last_modified_time");
    }

    /** The buyer's account. */
    public String buyerEmail() {
        return get("buyer_email");
    }

    /** The buyer's id. */
    public String buyerId() {
        return get("buyer_id");
    }

    /** The seller's account. */
    public String sellerEmail() {
        return get("seller_email");
    }

    /** The seller's id. */
    public String sellerId() {
        return get("seller_id");
    }

    /** Kind of payment. */
    public String paymentType() {
        return get("payment_type");
    }

    /** What went back to the buyer. */
    public String toBuyerFee() {
        return get("to_buyer_fee");
    }

    /** What the seller got. */
    public String toSellerFee() {
        return get("to_seller_fee");
    }

    /** What became of a refund. */
    public String refundStatus() {
        return get("refund_status");
    }

    /** When it was refunded, GMT+8. */
    public String gmtRefund() {
        return get("gmt_refund");
    }

    /** More about the status. */
    public String additionalTradeStatus() {
        return get("additional_trade_status");
    }
}
