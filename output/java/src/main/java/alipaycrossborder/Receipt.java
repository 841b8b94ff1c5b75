// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

/** What a notify page answers, and why. */
public final class Receipt {
    private final String body;
    private final String reason;
    private final String order;
    private final String note;

    Receipt(String body, String reason, String order, String note) {
        this.body = body;
        this.reason = reason;
        this.order = order;
        this.note = note;
    }

    /** The receipt for a message that the gateway shall send again. */
    static Receipt again(String reason, String order, String note) {
        return new Receipt(NotificationTable.AGAIN, reason, order, note);
    }

    boolean isTaken() {
        return body.equals(NotificationTable.TAKEN);
    }

    /** The HTTP status, always 200: it is the body that the gateway reads. */
    public int status() {
        return 200;
    }

    /** success or fail; nothing may stand around it. */
    public String body() {
        return body;
    }

    /** Why: a code such as paid or bad_signature. */
    public String reason() {
        return reason;
    }

    /** The number of the order that the message names; empty when its signature does not fit. */
    public String order() {
        return order;
    }

    /** amount_unchecked, fits_charset:ID, or empty. */
    public String note() {
        return note;
    }
}
