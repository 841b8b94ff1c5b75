// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

/** Something that the checkout page sells. */
public final class Goods {
    private final String id;
    private final String says;
    private final String amountName;
    private final String amount;

    /** Takes an id of your choice, what the buyer reads, and the price: one of {@link Order#AMOUNTS}, and decimal text. */
    public Goods(String id, String says, String amountName, String amount) {
        this.id = id;
        this.says = says;
        this.amountName = amountName;
        this.amount = amount;
    }

    /** What the checkout page sends back. */
    public String id() {
        return id;
    }

    /** What the buyer reads, here and at the gateway. */
    public String says() {
        return says;
    }

    /** In which amount the price is. */
    public String amountName() {
        return amountName;
    }

    /** The price, as decimal text. */
    public String amount() {
        return amount;
    }
}
