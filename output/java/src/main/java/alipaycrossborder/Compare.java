// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** One record of the answer of {@link Client#forexCompareFile}; what did not come is empty. */
public final class Compare extends AnswerRecord {
    static final AnswerTable TABLE = new TableAnswer(new Envelope("alipay", "is_success", "T", "error", "response"),
            new Rule("partner_transaction_id").required().bytes(64),
            new Rule("amount").required().format("amount"),
            new Rule("currency").required().bytes(3).format("capitals"),
            new Rule("payment_time").required().format("date14"),
            new Rule("settlement_time").format("date14"),
            new Rule("transaction_type").required().bytes(8).format("capitals"),
            new Rule("service_charge").format("amount"),
            new Rule("status").required().bytes(8).format("capitals"),
            new Rule("remarks"))
            .separated("|", true).prefixed("File download failed:")
            .text("No balance account data in the period", "")
            .text("No balance amount data in the period", "")
            .text("Over 10 days to Date period", "PERIOD_TOO_LONG")
            .text("Finish date ahead of begin date", "PERIOD_BACKWARDS")
            .text("Illegal Date period!", "PERIOD_ILLEGAL")
            .text("Finish date not ahead of today", "PERIOD_NOT_OVER")
            .text("Date format incorrect YYYYMMDD", "DATE_FORMAT")
            .text("Over limit balance amount record", "TOO_MANY_RECORDS")
            .text("System exception", "SYSTEM_EXCEPTION")
            .text("Internet connected exception ,please try later", "NOT_CONNECTED")
            .text("Merchant ID incorrect", "ILLEGAL_PARTNER")
            .text("File empty", "FILE_EMPTY");

    Compare(AnswerRecord record) {
        super(record);
    }

    /**
     * Reads an answer from anywhere, such as a file that was kept: record by record, in constant memory.
     *
     * @param onRecord takes each record as its line comes; an error may follow, so act on them after the end
     * @return how many there were
     * @throws KitException bad_answer, gateway_error, gateway_busy
     * @throws IOException of the stream
     */
    public static long read(Gateway gateway, InputStream body, Consumer<Compare> onRecord) throws IOException {
        return TABLE.read(body, gateway, record -> onRecord.accept(new Compare(record)));
    }

    /** Order number, or refund number of a refund; never empty (such as 20131219-144657-234). */
    public String partnerTransactionId() {
        return get("partner_transaction_id");
    }

    /** Amount in the settlement currency; never empty (such as 0.11). */
    public String amount() {
        return get("amount");
    }

    /** Settlement currency; never empty (such as EUR). */
    public String currency() {
        return get("currency");
    }

    /** When it was paid, GMT+8; never empty (such as 20131219215228). */
    public String paymentTime() {
        return get("payment_time");
    }

    /** When it was settled, GMT+8. */
    public String settlementTime() {
        return get("settlement_time");
    }

    /** P: a payment, R: a refund; never empty (such as P). */
    public String transactionType() {
        return get("transaction_type");
    }

    /** Service charge in the settlement currency (such as 0.00). */
    public String serviceCharge() {
        return get("service_charge");
    }

    /** P: done, not settled; L: settled; of refunds, from memory, W: waiting, F: failed; never empty (such as P). */
    public String status() {
        return get("status");
    }

    /** Name of the goods (such as Test). */
    public String remarks() {
        return get("remarks");
    }
}
