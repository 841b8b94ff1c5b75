// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

/**
 * A refusal: of what the merchant wants to send, of what came in, or of the config.
 *
 * <p>No message holds a value, a key or a signature, so it may be logged.
 */
public final class KitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final String parameter;
    private final String detail;

    KitException(ErrorCode code, String parameter, String detail) {
        super((parameter.isEmpty() ? "" : parameter + ": ") + code.says() + (detail.isEmpty() ? "" : ": " + detail));
        this.code = code;
        this.parameter = parameter;
        this.detail = detail;
    }

    /** What is wrong. */
    public ErrorCode code() {
        return code;
    }

    /** The parameter that it concerns, {@code config.NAME} for a field of the config; may be empty. */
    public String parameter() {
        return parameter;
    }

    /** What stands in the message behind what the code says; may be empty. */
    String detail() {
        return detail;
    }
}
