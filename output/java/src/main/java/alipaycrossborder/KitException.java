// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

/**
 * A refusal: of what the merchant wants to send, of what came in, or of the config; or a call that the gateway did not take.
 *
 * <p>No message holds a value, a key or a signature, so it may be logged.
 */
public final class KitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final String parameter;
    private final String detail;
    private boolean sent;

    KitException(ErrorCode code, String parameter, String detail) {
        super((parameter.isEmpty() ? "" : parameter + ": ") + code.says() + (detail.isEmpty() ? "" : ": " + detail));
        this.code = code;
        this.parameter = parameter;
        this.detail = detail;
    }

    /** The gateway did not answer; takes what the transport threw. */
    static KitException unreachable(Exception cause) {
        KitException unreachable = new KitException(ErrorCode.UNREACHABLE, "", "");
        unreachable.initCause(cause);
        return unreachable;
    }

    static KitException badAnswer(String detail) {
        return new KitException(ErrorCode.BAD_ANSWER, "", detail);
    }

    /** Marks what went wrong after something was sent. */
    KitException sent() {
        sent = true;
        return this;
    }

    boolean wasSent() {
        return sent;
    }

    /** The same of a part, such as a line: its path stands before the parameter. */
    KitException within(String path) {
        return new KitException(code, path + parameter, detail);
    }

    /** What is wrong. */
    public ErrorCode code() {
        return code;
    }

    /** The parameter that it concerns, {@code config.NAME} for a field of the config; may be empty. */
    public String parameter() {
        return parameter;
    }

    /** Whether the same call may go well later. */
    public boolean mayRetry() {
        return code.mayRetry();
    }

    /** What stands in the message behind what the code says; may be empty. */
    String detail() {
        return detail;
    }
}
