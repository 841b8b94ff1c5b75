// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An order of the shop as the shop has it: a value that never changes; what looks like a setter gives a changed copy. */
public final class Order {
    /** What became of an order. */
    public enum State {
        /** It waits for its payment. */
        OPEN,
        /** It ran out without a payment. */
        CLOSED,
        /** It is paid. */
        PAID
    }

    /** The names under which an order can have a price. */
    public static final List<String> AMOUNTS = NotificationTable.AMOUNTS;

    private final String number;
    private final String currency;
    private final Map<String, String> amounts = new LinkedHashMap<>();
    private State state = State.OPEN;
    private String trade = "";
    private final Map<String, Meaning> refunds = new LinkedHashMap<>();

    /** An open order without a price. Takes your number of it, and the settlement currency. */
    public Order(String number, String currency) {
        this.number = number;
        this.currency = currency;
    }

    private Order(Order order) {
        this(order.number, order.currency);
        amounts.putAll(order.amounts);
        state = order.state;
        trade = order.trade;
        refunds.putAll(order.refunds);
    }

    /**
     * The order with a price, as decimal text.
     *
     * @param name one of {@link #AMOUNTS}
     * @throws IllegalArgumentException for another name
     */
    public Order priced(String name, String amount) {
        if (!AMOUNTS.contains(name)) {
            throw new IllegalArgumentException("no amount has the name " + name);
        }
        Order copy = new Order(this);
        copy.amounts.put(name, amount);
        return copy;
    }

    /** The order, closed without a payment. */
    public Order closed() {
        Order copy = new Order(this);
        copy.state = State.CLOSED;
        return copy;
    }

    /** The order, paid by a payment of which the gateway's number is given. */
    public Order paid(String trade) {
        Order copy = new Order(this);
        copy.state = State.PAID;
        copy.trade = trade;
        return copy;
    }

    /** The order with what became of a refund, by your number of the refund. */
    public Order refund(String number, Meaning meaning) {
        Order copy = new Order(this);
        copy.refunds.put(number, meaning);
        return copy;
    }

    /** Your number of the order. */
    public String number() {
        return number;
    }

    /** The settlement currency. */
    public String currency() {
        return currency;
    }

    /** The price under one of the names of {@link #AMOUNTS}, as decimal text; empty when it is not priced so. */
    public String amount(String name) {
        return amounts.getOrDefault(name, "");
    }

    /** What became of the order. */
    public State state() {
        return state;
    }

    /** The gateway's number of the payment; empty unless the order is paid. */
    public String trade() {
        return trade;
    }

    /** What became of the refunds, by your numbers of them; nobody can change it. */
    public Map<String, Meaning> refunds() {
        return Collections.unmodifiableMap(refunds);
    }
}
