// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Takes the notifications that the gateway's server posts. It never changes, so one serves all threads. */
public final class Notifications {
    private static final int MOST_BYTES = 65536;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final List<String> CHARSETS = Arrays.asList("utf-8", "gbk");

    private final Gateway gateway;
    private final GenuineCheck genuine;
    private final Settlement settlement;
    private final Consumer<String> log;

    /** Calls the gateway by the platform's HTTP client, and logs nothing. */
    public Notifications(Gateway gateway, OrderHandlers handlers) {
        this(gateway, handlers, new HttpTransport(gateway.config()), line -> { });
    }

    /** Takes a log as well: it gets one line for each message, printable ASCII without secrets. */
    public Notifications(Gateway gateway, OrderHandlers handlers, Transport transport, Consumer<String> log) {
        this.gateway = gateway;
        this.genuine = new GenuineCheck(gateway, transport);
        this.settlement = new Settlement(handlers);
        this.log = log;
    }

    /**
     * Takes a message and says what to answer. It never throws; what goes wrong is in the receipt and in the log.
     *
     * @param body the raw bytes of the request
     * @param contentType the header; null or empty when there was none
     */
    public Receipt receive(byte[] body, String contentType) {
        Map<String, String> message = new LinkedHashMap<>();
        StringBuilder note = new StringBuilder();
        return receipt("notification", message, note, () -> take(body, contentType, message, note));
    }

    /**
     * Takes what a query has said of an order, as if a notification had said it: for orders of which none came. It never throws
     * either, and is safe beside a notification that comes late: both go through the same commit, once.
     *
     * @param order your number of it
     * @param trade the gateway's number of the payment
     * @param status what became of it, in the gateway's word
     */
    public Receipt learn(String order, String trade, String status) {
        NotificationKind kind = NotificationTable.KINDS.get(NotificationTable.KINDS.size() - 1);
        Map<String, String> message = kind.message(order, trade, status);
        StringBuilder note = new StringBuilder("amount_unchecked"); // a query's amounts may be in another currency
        return receipt("query", message, note, () -> {
            Order found = settlement.find(order);
            Meaning meaning = kind.meaning(message);
            return meaning == null ? Reason.IGNORED : settlement.settle(found, new Notification(message, meaning, true));
        });
    }

    private Receipt receipt(String what, Map<String, String> message, StringBuilder note, Supplier<Reason> steps) {
        try {
            Reason reason = steps.get();
            Receipt receipt = new Receipt(reason.answer, reason.code, number(message), note.toString());
            return logged(what, receipt, "", reason.says, "");
        } catch (KitException e) {
            String code = e.code().toString();
            return logged(what, again(code, message, note), e.parameter(), e.code().says(), e.detail());
        } catch (Refusal e) {
            String detail = e.getCause() == null ? e.detail : LogLine.words(e.getCause());
            return logged(what, again(e.reason.code, message, note), "", e.reason.says, detail);
        } catch (Throwable e) { // whatever it is, the gateway shall send the message again
            Reason reason = Reason.HANDLER_FAILED;
            return logged(what, again(reason.code, message, note), "", reason.says, LogLine.words(e));
        }
    }

    /** The steps in their order; the message that has verified and the note are handed out as soon as they are known. */
    private Reason take(byte[] body, String contentType, Map<String, String> message, StringBuilder note) {
        if (body.length > MOST_BYTES) {
            throw new Refusal(Reason.OVERSIZED);
        }
        String mediaType = contentType == null ? "" : contentType.split(";", 2)[0].replaceAll("\\A[ \t]+|[ \t]+\\z", "");
        if (!mediaType.isEmpty() && !Ascii.equalsIgnoreCase(mediaType, FORM)) {
            throw new Refusal(Reason.WRONG_CONTENT_TYPE);
        }
        read(body, message, note);
        NotificationKind kind = kind(message);
        gateway.validation().check(kind.rules, message);
        genuine.check(message);
        Order order = settlement.find(number(message));
        boolean checked = OrderCheck.check(kind, message, order, gateway.config());
        if (!checked) {
            note.append("amount_unchecked");
        }
        Meaning meaning = kind.meaning(message);
        return meaning == null ? Reason.IGNORED : settlement.settle(order, new Notification(message, meaning, !checked));
    }

    private void read(byte[] body, Map<String, String> message, StringBuilder note) {
        try {
            Map<String, String> read = gateway.parseForm(body);
            gateway.verify(read);
            message.putAll(read);
        } catch (KitException e) {
            if (e.code() == ErrorCode.MALFORMED || e.code() == ErrorCode.BAD_SIGNATURE) {
                note.append(fittingCharset(body));
            }
            throw e;
        }
    }

    /** The note that says under which other charset the signature fits, or nothing. */
    private String fittingCharset(byte[] body) {
        for (String charset : CHARSETS) {
            if (!charset.equals(gateway.encoding().id()) && fits(body, charset)) {
                return "fits_charset:" + charset;
            }
        }
        return "";
    }

    private boolean fits(byte[] body, String charset) {
        try {
            Gateway other = new Gateway(gateway.config().checked().charset(charset));
            return other.verify(other.parseForm(body));
        } catch (KitException e) {
            return false;
        }
    }

    private static NotificationKind kind(Map<String, String> message) {
        return NotificationTable.KINDS.stream().filter(kind -> kind.knows(message)).findFirst().get();
    }

    private static String number(Map<String, String> message) {
        return message.getOrDefault(NotificationTable.ORDER, "");
    }

    private static Receipt again(String reason, Map<String, String> message, StringBuilder note) {
        return Receipt.again(reason, number(message), note.toString());
    }

    private Receipt logged(String what, Receipt receipt, String parameter, String says, String detail) {
        try {
            log.accept(LogLine.of(what, receipt, parameter, says, detail, gateway.config()));
        } catch (Throwable e) {
            return receipt; // the answer counts, not the log
        }
        return receipt;
    }
}
