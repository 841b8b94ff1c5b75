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
    private String created = "";
    private String paidAt = "";
    private final Map<String, Meaning> refunds = new LinkedHashMap<>();
    private final Map<String, String> asked = new LinkedHashMap<>();

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
        created = order.created;
        paidAt = order.paidAt;
        refunds.putAll(order.refunds);
        asked.putAll(order.asked);
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
        return paid(trade, "");
    }

    /** The same with the time when it was marked, GMT+8, as 2012-02-28 17:05:15. */
    public Order paid(String trade, String time) {
        Order copy = new Order(this);
        copy.state = State.PAID;
        copy.trade = trade;
        copy.paidAt = time;
        return copy;
    }

    /** The order with the time when it was made, GMT+8, as 2012-02-28 17:05:15. */
    public Order created(String time) {
        Order copy = new Order(this);
        copy.created = time;
        return copy;
    }

    /** The order with a refund that was asked for: your number of it, and how much, in the name in which the order is priced. */
    public Order asked(String number, String amount) {
        Order copy = new Order(this);
        copy.asked.put(number, amount);
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

    /** When it was made, GMT+8, as 2012-02-28 17:05:15. */
    public String created() {
        return created;
    }

    /** When it was marked as paid, GMT+8, as 2012-02-28 17:05:15; empty when that is not known. */
    public String paidAt() {
        return paidAt;
    }

    /** The amounts of the refunds that were asked for, by your numbers of them; nobody can change it. */
    public Map<String, String> asked() {
        return Collections.unmodifiableMap(asked);
    }

    /** What became of the refunds, by your numbers of them; nobody can change it. */
    public Map<String, Meaning> refunds() {
        return Collections.unmodifiableMap(refunds);
    }
}
