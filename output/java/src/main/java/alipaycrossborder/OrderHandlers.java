// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

/**
 * The shop's side of a notification. Several threads and processes may call at once, also for the same order.
 *
 * <p>A handler commits credit and mark in one, and only then gives true. It gives false when it finds that somebody else
 * has committed meanwhile: then nothing more is done. What it throws is logged, and the gateway sends the message again.
 */
public interface OrderHandlers {
    /**
     * An order by your number of it; null when there is none.
     *
     * @throws Exception when the orders cannot be read
     */
    Order findOrder(String number) throws Exception;

    /**
     * The order is paid: mark it and credit it, in one commit.
     *
     * @throws Exception when it cannot be marked
     */
    boolean orderPaid(Order order, Notification notification) throws Exception;

    /**
     * The order ran out without a payment: mark it.
     *
     * @throws Exception when it cannot be marked
     */
    boolean orderClosed(Order order, Notification notification) throws Exception;

    /**
     * A refund of a paid order is through or has failed, as the notification's meaning says: mark it.
     *
     * @throws Exception when it cannot be marked
     */
    boolean refundDone(Order order, Notification notification) throws Exception;
}
