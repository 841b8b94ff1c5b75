// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

/** What a notification means for its order. */
public enum Meaning {
    /** The buyer has paid. */
    PAID("paid"),
    /** The order ran out without a payment. */
    CLOSED("closed"),
    /** A refund is through. */
    REFUNDED("refunded"),
    /** A refund has failed. */
    REFUND_FAILED("refund_failed");

    private final String text;

    Meaning(String text) {
        this.text = text;
    }

    /** The word, such as {@code refund_failed}. */
    @Override
    public String toString() {
        return text;
    }

    /**
     * The meaning of a word.
     *
     * @throws IllegalArgumentException for another word
     */
    public static Meaning of(String text) {
        for (Meaning meaning : values()) {
            if (meaning.text.equals(text)) {
                return meaning;
            }
        }
        throw new IllegalArgumentException("no meaning: " + text);
    }
}
