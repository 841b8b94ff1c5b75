// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

/** Brings a message and its order together, once only. */
final class Settlement {
    private final OrderHandlers handlers;

    Settlement(OrderHandlers handlers) {
        this.handlers = handlers;
    }

    /** The order of a number; throws unknown_order, handler_failed. */
    Order find(String number) {
        Order order;
        try {
            order = handlers.findOrder(number);
        } catch (Exception e) {
            throw new Refusal(Reason.HANDLER_FAILED, e);
        }
        if (order == null) {
            throw new Refusal(Reason.UNKNOWN_ORDER);
        }
        return order;
    }

    /** Calls a handler if there is something to do. Throws unknown_order, handler_failed. */
    Reason settle(Order order, Notification notification) {
        Reason before = settled(order, notification);
        if (before != null) {
            return before;
        }
        if (commit(order, notification)) {
            return Reason.valueOf(notification.meaning().name());
        }
        // Somebody else was faster: what they made of the order decides, and no handler is called again.
        Reason meanwhile = settled(find(notification.order()), notification);
        return meanwhile == null ? Reason.CONFLICT : meanwhile;
    }

    private boolean commit(Order order, Notification notification) {
        try {
            switch (notification.meaning()) {
                case PAID:
                    return handlers.orderPaid(order, notification);
                case CLOSED:
                    return handlers.orderClosed(order, notification);
                default:
                    return handlers.refundDone(order, notification);
            }
        } catch (Exception e) {
            throw new Refusal(Reason.HANDLER_FAILED, e);
        }
    }

    /** What is to be said without calling a handler; null when one has to be called. */
    private static Reason settled(Order order, Notification notification) {
        boolean paid = order.state() == Order.State.PAID;
        switch (notification.meaning()) {
            case PAID:
                if (!paid) {
                    return null; // also when it is closed: the buyer paid after it had run out
                }
                return order.trade().equals(notification.trade()) ? Reason.ALREADY_PAID : Reason.CONFLICT;
            case CLOSED:
                if (paid) {
                    return Reason.CLOSED_AFTER_PAID;
                }
                return order.state() == Order.State.CLOSED ? Reason.ALREADY_CLOSED : null;
            default:
                Meaning mark = order.refunds().get(notification.refund());
                if (!paid) {
                    return Reason.CONFLICT;
                }
                return mark == Meaning.REFUNDED || mark == notification.meaning() ? Reason.ALREADY_REFUNDED : null;
        }
    }
}
