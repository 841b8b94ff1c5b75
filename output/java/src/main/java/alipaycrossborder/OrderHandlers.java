// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.function.Consumer;

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

    /**
     * A refund of a paid order is about to be sent: mark your number of it and the amount (decimal text, in the name in which the
     * order is priced), in one commit. False when that number is marked already: then nothing is sent.
     *
     * @throws Exception when it cannot be marked
     */
    default boolean refundAsked(Order order, String refund, String amount) throws Exception {
        throw new SetUpException("The handlers need refundAsked: see the sample");
    }

    /**
     * That refund is not made, since the gateway has refused it or others were marked meanwhile: take the mark away.
     *
     * @throws Exception when that fails
     */
    default void refundWithdrawn(Order order, String refund) throws Exception {
        throw new SetUpException("The handlers need refundWithdrawn: see the sample");
    }

    /**
     * Hands out every order, one after the other, for the commands that look at all of them.
     *
     * @throws Exception when they cannot be read
     */
    default void orders(Consumer<Order> each) throws Exception {
        throw new SetUpException("The handlers need orders: see the sample");
    }
}
