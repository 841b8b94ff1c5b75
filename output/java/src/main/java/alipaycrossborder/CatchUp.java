// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Asks the gateway about orders that stayed open, for those whose notification never arrived. */
final class CatchUp {
    private static final List<String> UNKNOWN = Arrays.asList("TRADE_NOT_EXIST");

    private final Client client;
    private final OrderHandlers handlers;
    private final Notifications notifications;
    private boolean failed;
    private boolean mayRetry;

    CatchUp(Client client, OrderHandlers handlers, Notifications notifications) {
        this.client = client;
        this.handlers = handlers;
        this.notifications = notifications;
    }

    /** What became of every open order that is at least so old. */
    CommandTable run(int minutes) throws Exception {
        String latest = Clock.text(LocalDateTime.parse(client.clock().get().replace(' ', 'T')).minusMinutes(minutes));
        List<String> open = new ArrayList<>();
        handlers.orders(order -> {
            if (order.state() == Order.State.OPEN && order.created().compareTo(latest) <= 0) {
                open.add(order.number());
            }
        });
        CommandTable table = new CommandTable("order", "reason");
        for (String number : open) {
            table.row(number, ask(number));
        }
        return table;
    }

    private String ask(String number) throws CommandFailure {
        try {
            Map<String, String> answer = client.call("single_trade_query", Collections.singletonMap("out_trade_no", number));
            if (!answer.getOrDefault("out_trade_no", "").equals(number)) {
                failed = true;
                return ErrorCode.BAD_ANSWER.toString(); // of another order
            }
            Receipt receipt = notifications.learn(number, answer.getOrDefault("trade_no", ""), answer.getOrDefault("trade_status", ""));
            failed |= !receipt.isTaken();
            return receipt.reason();
        } catch (KitException e) {
            if (e.parameter().startsWith("config.")) {
                throw new CommandFailure(e.getMessage(), 2); // the next order would say the same
            }
            if (e.code() == ErrorCode.GATEWAY_ERROR && UNKNOWN.contains(e.parameter())) {
                return "not_there"; // the buyer has not come so far
            }
            failed = true;
            mayRetry |= e.mayRetry();
            return e.code().toString();
        }
    }

    int exitCode() {
        return mayRetry ? 3 : failed ? 1 : 0;
    }
}
