// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

/** What became of a notification; beside these there are the codes of {@link ErrorCode}, which never take a message. */
enum Reason {
    PAID("paid", "The order is paid now", "success"),
    ALREADY_PAID("already_paid", "The order was paid before by the same trade", "success"),
    CLOSED("closed", "The order is closed now", "success"),
    ALREADY_CLOSED("already_closed", "The order was closed before", "success"),
    CLOSED_AFTER_PAID("closed_after_paid", "The order is paid and stays so", "success"),
    REFUNDED("refunded", "The refund is marked as done now", "success"),
    REFUND_FAILED("refund_failed", "The refund is marked as failed now", "success"),
    ALREADY_REFUNDED("already_refunded", "The refund was marked before", "success"),
    IGNORED("ignored", "This status asks for nothing", "success"),
    OVERSIZED("oversized", "The message is larger than a notification can be", "fail"),
    WRONG_CONTENT_TYPE("wrong_content_type", "The message is not form data", "fail"),
    GATEWAY_UNREACHABLE("gateway_unreachable", "The gateway could not be asked whether it sent this", "fail"),
    NOT_GENUINE("not_genuine", "The gateway says that it did not send this", "fail"),
    UNKNOWN_ORDER("unknown_order", "There is no such order", "fail"),
    OTHER_CURRENCY("other_currency", "The currency is not that of the order", "fail"),
    OTHER_PARTNER("other_partner", "The partner is not that of the config", "fail"),
    OTHER_AMOUNT("other_amount", "The amount is not that of the order", "fail"),
    CONFLICT("conflict", "The order's state does not go with this message; look at the order", "fail"),
    HANDLER_FAILED("handler_failed", "The shop's own code failed; the gateway will send the message again", "fail");

    final String code;
    final String says;
    final String answer;

    Reason(String code, String says, String answer) {
        this.code = code;
        this.says = says;
        this.answer = answer;
    }
}
