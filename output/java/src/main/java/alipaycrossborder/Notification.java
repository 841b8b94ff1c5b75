// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.Collections;
import java.util.Map;

/** A message of the gateway, verified, and held against the order that it names. */
public final class Notification {
    private final Map<String, String> parameters;
    private final Meaning meaning;
    private final boolean amountUnchecked;

    Notification(Map<String, String> parameters, Meaning meaning, boolean amountUnchecked) {
        this.parameters = Collections.unmodifiableMap(parameters);
        this.meaning = meaning;
        this.amountUnchecked = amountUnchecked;
    }

    /** All parameters in the order of the message; nobody can change them. */
    public Map<String, String> parameters() {
        return parameters;
    }

    /** What the message means for the order. */
    public Meaning meaning() {
        return meaning;
    }

    /** Your number of the order. */
    public String order() {
        return parameters.getOrDefault(NotificationTable.ORDER, "");
    }

    /** The gateway's number of the payment, or empty. */
    public String trade() {
        return parameters.getOrDefault(NotificationTable.TRADE, "");
    }

    /** Your number of the refund, or empty. */
    public String refund() {
        return parameters.getOrDefault(NotificationTable.REFUND, "");
    }

    /** Whether the message held no amount in which the order is priced: look at what it holds before you deliver. */
    public boolean amountUnchecked() {
        return amountUnchecked;
    }
}
