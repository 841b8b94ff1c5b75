// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** A refund of an order that is about to be sent: what it is, and whether the order has so much left. */
final class RefundPlan {
    final Order order;
    final Map<String, String> parameters = new LinkedHashMap<>();
    private final RefundTable table;
    private final String price;

    /** Throws not_allowed for an order that is not there, not paid, or priced in a name in which nothing can go back. */
    RefundPlan(RefundTable table, String number, Order order, String amount, String reason, String refund) {
        this.table = table;
        this.order = order;
        if (order == null || order.state() != Order.State.PAID) {
            String says = order == null ? "there is no such order" : "the order is not paid";
            throw new KitException(ErrorCode.NOT_ALLOWED, table.order, says);
        }
        this.price = table.amounts.keySet().stream().filter(name -> !order.amount(name).isEmpty()).findFirst()
                .orElseThrow(() -> new KitException(ErrorCode.NOT_ALLOWED, table.order, ""));
        parameters.put(table.order, number);
        parameters.put(table.refund, refund);
        parameters.put(table.currency, order.currency());
        parameters.put(table.amounts.get(price), amount);
        parameters.put(table.reason, reason);
    }

    String refund() {
        return parameters.get(table.refund);
    }

    String amount() {
        return parameters.get(table.amounts.get(price));
    }

    /** Throws too_large when the amount, which is decimal text, is more than what is left and not planned otherwise. */
    void checkRest(BigDecimal planned) {
        BigDecimal rest = new BigDecimal(order.amount(price)).subtract(planned);
        for (Map.Entry<String, String> asked : order.asked().entrySet()) {
            boolean failed = order.refunds().get(asked.getKey()) == Meaning.REFUND_FAILED;
            rest = failed ? rest : rest.subtract(new BigDecimal(asked.getValue()));
        }
        if (new BigDecimal(amount()).compareTo(rest) > 0) {
            throw new KitException(ErrorCode.TOO_LARGE, table.amounts.get(price), rest.toPlainString());
        }
    }

    /** Whether this refund was asked for before, of this amount. */
    boolean isMarked() {
        String asked = order.asked().get(refund());
        return asked != null && new BigDecimal(asked).compareTo(new BigDecimal(amount())) == 0;
    }
}
