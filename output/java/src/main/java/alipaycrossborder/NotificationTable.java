// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** What the gateway posts, and under which names. */
final class NotificationTable {
    static final String TAKEN = "success";
    static final String AGAIN = "fail";
    static final String ORDER = "out_trade_no";
    static final String TRADE = "trade_no";
    static final String CURRENCY = "currency";
    static final String PARTNER = "partner";
    static final String REFUND = "out_return_no";
    static final List<String> AMOUNTS = Collections.unmodifiableList(Arrays.asList("total_fee", "rmb_fee"));

    /** The first that knows a message is its kind; the last knows any. */
    static final List<NotificationKind> KINDS = Arrays.asList(
            // refund
            new NotificationKind("out_return_no", "refund_status")
                    .parameter(new Rule("notify_id").required().bytes(128))
                    .parameter(new Rule("notify_type").bytes(64))
                    .parameter(new Rule("notify_time").format("datetime"))
                    .parameter(new Rule("out_trade_no").required().bytes(64).format("order-number"))
                    .parameter(new Rule("out_return_no").required().bytes(64).format("order-number"))
                    .parameter(new Rule("refund_status").required().bytes(64))
                    .parameter(new Rule("error_code").bytes(64))
                    .means("REFUND_SUCCESS", Meaning.REFUNDED)
                    .means("REFUND_FAIL", Meaning.REFUND_FAILED)
                    .amounts(),
            // payment
            new NotificationKind("", "trade_status")
                    .parameter(new Rule("notify_id").required().bytes(128))
                    .parameter(new Rule("notify_type").required().bytes(64))
                    .parameter(new Rule("notify_time").required().format("datetime"))
                    .parameter(new Rule("out_trade_no").required().bytes(64).format("order-number"))
                    .parameter(new Rule("trade_no").required().bytes(64).format("digits"))
                    .parameter(new Rule("total_fee").required().format("amount"))
                    .parameter(new Rule("rmb_fee").format("amount"))
                    .parameter(new Rule("currency").required().bytes(10))
                    .parameter(new Rule("trade_status").required().bytes(64))
                    .means("TRADE_FINISHED", Meaning.PAID)
                    .means("TRADE_SUCCESS", Meaning.PAID)
                    .means("TRADE_CLOSED", Meaning.CLOSED)
                    .amounts("total_fee", "rmb_fee"));

    private NotificationTable() {
    }
}
