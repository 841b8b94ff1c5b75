// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.io.IOException;
import java.io.InputStream;

/** One record of the answer of {@link Client#alipayAcquireCustoms}, {@link Client#alipayOverseasAcquireCustomsQuery}, {@link Client#alipayOverseasSecmerchantOnlineMaintain}, {@link Client#alipayOverseasSecmerchantOnlineQueryStatus}; what did not come is empty. */
public final class Result extends AnswerRecord {
    static final AnswerTable TABLE = new XmlAnswer(new Envelope("alipay", "is_success", "T", "error", "response"),
            new Rule("result_code").bytes(64),
            new Rule("detail_error_code").bytes(64),
            new Rule("detail_error_des"))
            .result("result_code", "SUCCESS", "detail_error_code");

    Result(AnswerRecord record) {
        super(record);
    }

    /**
     * Reads an answer from anywhere, such as a file that was kept.
     *
     * @throws KitException bad_answer, gateway_error, gateway_busy; bad_signature and the others of {@link Gateway#verify}
     * @throws IOException of the stream
     */
    public static Result read(Gateway gateway, InputStream body) throws IOException {
        Result[] found = new Result[1];
        TABLE.read(body, gateway, record -> found[0] = new Result(record));
        return found[0];
    }

    /** Whether it went well. */
    public String resultCode() {
        return get("result_code");
    }

    /** Why not. */
    public String detailErrorCode() {
        return get("detail_error_code");
    }

    /** Why not in words. */
    public String detailErrorDes() {
        return get("detail_error_des");
    }
}
