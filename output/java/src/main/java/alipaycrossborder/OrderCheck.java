// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Whether what came is what was asked for. The signature cannot tell: a currency can be folded into another value. */
final class OrderCheck {
    private static final String DECIMAL = "(0|[1-9][0-9]*)(\\.[0-9]+)?";

    private OrderCheck() {
    }

    /** Whether the amount could be checked; throws other_currency, other_partner, other_amount. */
    static boolean check(NotificationKind kind, Map<String, String> message, Order order, Config config) {
        if (!Arrays.asList("", order.currency()).contains(message.getOrDefault(NotificationTable.CURRENCY, ""))) {
            throw new Refusal(Reason.OTHER_CURRENCY);
        }
        String partner = config.get(NotificationTable.PARTNER);
        if (!Arrays.asList("", partner).contains(message.getOrDefault(NotificationTable.PARTNER, ""))) {
            throw new Refusal(Reason.OTHER_PARTNER);
        }
        List<String> priced = kind.amounts.stream().filter(name -> !order.amount(name).isEmpty()).collect(Collectors.toList());
        if (priced.isEmpty() && !kind.amounts.isEmpty()) {
            throw new Refusal(Reason.OTHER_AMOUNT);
        }
        boolean checked = true;
        for (String name : priced) {
            String amount = message.getOrDefault(name, "");
            if (amount.isEmpty()) {
                checked = false;
            } else if (!same(amount, order.amount(name))) {
                throw new Refusal(Reason.OTHER_AMOUNT);
            }
        }
        return checked;
    }

    /** By decimal value: the gateway writes 8.00 for 8. Other numbers than plain decimal ones are equal to none. */
    private static boolean same(String one, String other) {
        return one.matches(DECIMAL) && other.matches(DECIMAL) && new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
    }
}
