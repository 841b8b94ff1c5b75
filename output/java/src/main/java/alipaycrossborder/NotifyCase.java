// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;

/** A notification to a shop that has one order at most: what is answered, asked and called. */
final class NotifyCase implements OrderHandlers, Transport {
    private final CaseFields fields;
    private final String behaviour;
    private final StringJoiner called = new StringJoiner(",");
    private String asked = "";

    NotifyCase(CaseFields fields) {
        this.fields = fields;
        this.behaviour = fields.text("handler");
    }

    String answer(Gateway gateway) {
        Receipt receipt = new Notifications(gateway, this, this, line -> { })
                .receive(fields.bytes("body"), fields.text("content_type"));
        return CaseFields.field("status", String.valueOf(receipt.status())) + CaseFields.field("answer", receipt.body())
                + CaseFields.field("reason", receipt.reason()) + CaseFields.field("note", receipt.note())
                + CaseFields.field("asked", asked) + CaseFields.field("called", called.toString());
    }

    @Override
    public Answer send(String method, String address, String contentType, byte[] body) throws IOException {
        asked = address;
        if (!fields.has("reply")) {
            throw new IOException("nobody answers");
        }
        String[] reply = fields.both("reply");
        return new Answer(Integer.parseInt(reply[0]), reply[1].getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Order findOrder(String number) {
        boolean late = behaviour.equals("late") && called.length() > 0;
        Order order = order(fields.pairs(late ? "then" : "order"));
        return order != null && order.number().equals(number) ? order : null;
    }

    private static Order order(Map<String, String> values) {
        if (values.isEmpty()) {
            return null;
        }
        Order order = new Order(values.getOrDefault("number", ""), values.getOrDefault("currency", ""));
        for (String name : Order.AMOUNTS) {
            order = order.priced(name, values.getOrDefault(name, ""));
        }
        for (String refund : values.getOrDefault("refund", "").split("\n")) {
            int equals = refund.lastIndexOf('=');
            order = equals < 0 ? order : order.refund(refund.substring(0, equals), Meaning.of(refund.substring(equals + 1)));
        }
        switch (values.getOrDefault("state", "open")) {
            case "paid":
                return order.paid(values.getOrDefault("trade", ""));
            case "closed":
                return order.closed();
            default:
                return order;
        }
    }

    @Override
    public boolean orderPaid(Order order, Notification notification) {
        return call("order_paid");
    }

    @Override
    public boolean orderClosed(Order order, Notification notification) {
        return call("order_closed");
    }

    @Override
    public boolean refundDone(Order order, Notification notification) {
        return call("refund_done");
    }

    private boolean call(String name) {
        called.add(name);
        switch (behaviour) {
            case "throws":
                throw new IllegalStateException("the handler fails");
            case "late":
            case "silent":
                return false;
            default:
                return true;
        }
    }
}
