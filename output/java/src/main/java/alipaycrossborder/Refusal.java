// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

/** Ends a notification for a reason that is no error of the message's form. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final Reason reason;
    final String detail;

    Refusal(Reason reason) {
        this(reason, "");
    }

    /** Takes what else the log shall say. */
    Refusal(Reason reason, String detail) {
        super(reason.code);
        this.reason = reason;
        this.detail = detail;
    }

    /** Takes what a handler or the transport threw. */
    Refusal(Reason reason, Throwable cause) {
        super(reason.code, cause);
        this.reason = reason;
        this.detail = "";
    }
}
