// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Under which names a refund goes to the gateway. */
final class RefundTable {
    /** Refund a payment, wholly or partly. */
    static final RefundTable ONE = new RefundTable(ForexRefund.TABLE, "out_trade_no", "out_return_no",
            "currency", "reason").amount("total_fee", "return_amount").amount("rmb_fee", "return_rmb_amount").repeated("REPEATED_REFUNDMENT_REQUEST");
    /** Refund many payments by one file. */
    static final RefundTable MANY = new RefundTable(ForexRefundFile.TABLE, "out_trade_no", "out_return_no",
            "currency", "reason").amount("total_fee", "return_amount").repeated("REPEATED_REFUNDMENT_REQUEST");

    final Service service;
    final String order;
    final String refund;
    final String currency;
    final String reason;
    /** The name for the amount, by the name in which an order is priced. */
    final Map<String, String> amounts = new LinkedHashMap<>();
    /** The gateway's codes for a refund that it has already. */
    List<String> repeated = Arrays.asList();

    private RefundTable(Service service, String order, String refund, String currency, String reason) {
        this.service = service;
        this.order = order;
        this.refund = refund;
        this.currency = currency;
        this.reason = reason;
    }

    private RefundTable amount(String price, String name) {
        amounts.put(price, name);
        return this;
    }

    private RefundTable repeated(String... codes) {
        repeated = Arrays.asList(codes);
        return this;
    }

    /** Whether it is certain that the gateway does not pay: it says so, with a code that is known, and has not had the refund before. */
    boolean isRefused(KitException e) {
        return e.code() == ErrorCode.GATEWAY_ERROR && GatewayCodes.isKnown(e.parameter()) && !repeated.contains(e.parameter());
    }
}
