// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.io.IOException;
import java.io.InputStream;

/** One record of the answer of {@link Client#alipayAcquireRefundQuery}; what did not come is empty. */
public final class RefundState extends AnswerRecord {
    static final AnswerTable TABLE = new XmlAnswer(new Envelope("alipay", "is_success", "T", "error", "response"),
            new Rule("response_code").required().bytes(64),
            new Rule("refund_result_code").bytes(64),
            new Rule("refund_error_code").bytes(64),
            new Rule("gmt_create").format("datetime"))
            .result("response_code", "SUCCESS", "");

    RefundState(AnswerRecord record) {
        super(record);
    }

    /**
     * Reads an answer from anywhere, such as a file that was kept.
     *
     * @throws KitException bad_answer, gateway_error, gateway_busy; bad_signature and the others of {@link Gateway#verify}
     * @throws IOException of the stream
     */
    public static RefundState read(Gateway gateway, InputStream body) throws IOException {
        RefundState[] found = new RefundState[1];
        TABLE.read(body, gateway, record -> found[0] = new RefundState(record));
        return found[0];
    }

    /** Whether the query went well; never empty. */
    public String responseCode() {
        return get("response_code");
    }

    /** What became of the refund: SUCCESS, FAILED, CANCELED, PROCESSING. */
    public String refundResultCode() {
        return get("refund_result_code");
    }

    /** Why it failed. */
    public String refundErrorCode() {
        return get("refund_error_code");
    }

    /** When it was made, GMT+8. */
    public String gmtCreate() {
        return get("gmt_create");
    }
}
