// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A refund of an order that is about to be sent: what it is, and whether the order has so much left. */
final class RefundPlan {
    final Order order;
    final Map<String, String> parameters = new LinkedHashMap<>();
    private final RefundTable table;
    private final String price;

    /** Throws not_allowed for an order that is not there, not paid, or priced in a name in which nothing can go back. */
    RefundPlan(RefundTable table, Order order, String amount, String reason, String refund) {
        this.table = table;
        this.order = order;
        if (order == null || order.state() != Order.State.PAID) {
            String says = order == null ? "there is no such order" : "the order is not paid";
            throw new KitException(ErrorCode.NOT_ALLOWED, table.order, says);
        }
        this.price = table.amounts.keySet().stream().filter(name -> !order.amount(name).isEmpty()).findFirst()
                .orElseThrow(() -> new KitException(ErrorCode.NOT_ALLOWED, table.order, ""));
        parameters.put(table.order, order.number());
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
        check(new BigDecimal(amount()), rest(order, Collections.emptySet()).subtract(planned));
    }

    /**
     * Throws too_large when the refunds that these plans have marked on this plan's order are more than what others have left of it:
     * somebody else may have marked meanwhile.
     *
     * @param marked the order as it is after the marks
     */
    void checkMarks(Order marked, List<RefundPlan> plans) {
        List<String> own = marked == null ? Collections.emptyList() : plans.stream()
                .filter(plan -> plan.order.number().equals(order.number()) && marked.asked().containsKey(plan.refund()))
                .map(RefundPlan::refund).collect(Collectors.toList());
        if (!own.isEmpty()) {
            BigDecimal sum = own.stream().map(number -> new BigDecimal(marked.asked().get(number))).reduce(BigDecimal.ZERO, BigDecimal::add);
            check(sum, rest(marked, own));
        }
    }

    /** What is left of the price, those refunds aside that are named or have failed. */
    private BigDecimal rest(Order now, Collection<String> aside) {
        BigDecimal rest = new BigDecimal(order.amount(price));
        for (Map.Entry<String, String> asked : now.asked().entrySet()) {
            boolean counts = !aside.contains(asked.getKey()) && now.refunds().get(asked.getKey()) != Meaning.REFUND_FAILED;
            rest = counts ? rest.subtract(new BigDecimal(asked.getValue())) : rest;
        }
        return rest;
    }

    private void check(BigDecimal sum, BigDecimal rest) {
        if (sum.compareTo(rest) > 0) {
            BigDecimal left = rest.signum() < 0 ? BigDecimal.ZERO.setScale(rest.scale()) : rest;
            throw new KitException(ErrorCode.TOO_LARGE, table.amounts.get(price), left.toPlainString());
        }
    }

    /** Whether this refund was asked for before, of this amount, and nobody knows yet what became of it. */
    boolean isMarked() {
        String asked = order.asked().get(refund());
        return asked != null && !order.refunds().containsKey(refund()) && new BigDecimal(asked).compareTo(new BigDecimal(amount())) == 0;
    }
}
