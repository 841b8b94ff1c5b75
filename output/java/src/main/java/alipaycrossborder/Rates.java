// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** One record of the answer of {@link Client#forexRateFile}; what did not come is empty. */
public final class Rates extends AnswerRecord {
    static final AnswerTable TABLE = new TableAnswer(new Envelope("alipay", "is_success", "T", "error", "response"),
            new Rule("date").required().format("date8"),
            new Rule("time").required().bytes(6).format("digits"),
            new Rule("currency").required().bytes(3).format("capitals"),
            new Rule("rate").required().format("amount"))
            .separated("|", false).prefixed("File download failed:")
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

    Rates(AnswerRecord record) {
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
    public static long read(Gateway gateway, InputStream body, Consumer<Rates> onRecord) throws IOException {
        return TABLE.read(body, gateway, record -> onRecord.accept(new Rates(record)));
    }

    /** Day of the rate, GMT+8; never empty (such as 20120314). */
    public String date() {
        return get("date");
    }

    /** Time of the rate, HHmmss, GMT+8; never empty (such as 100000). */
    public String time() {
        return get("time");
    }

    /** The currency; never empty (such as USD). */
    public String currency() {
        return get("currency");
    }

    /** RMB for one unit of it; never empty (such as 6.5487). */
    public String rate() {
        return get("rate");
    }
}
