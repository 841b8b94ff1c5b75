// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A kind of notification: what must stand in it, and what its status means. */
final class NotificationKind {
    final List<Rule> rules = new ArrayList<>();
    List<String> amounts = Collections.emptyList();

    private final String knownBy;
    private final String status;
    private final Map<String, Meaning> meanings = new HashMap<>();

    /** Takes the name by which a message is known to be of this kind (empty: any is), and the name of the status. */
    NotificationKind(String knownBy, String status) {
        this.knownBy = knownBy;
        this.status = status;
    }

    NotificationKind parameter(Rule rule) {
        rules.add(rule);
        return this;
    }

    NotificationKind amounts(String... names) {
        amounts = Arrays.asList(names);
        return this;
    }

    NotificationKind means(String status, Meaning meaning) {
        meanings.put(status, meaning);
        return this;
    }

    boolean knows(Map<String, String> message) {
        return knownBy.isEmpty() || !message.getOrDefault(knownBy, "").isEmpty();
    }

    /** A message of this kind, of what is known from elsewhere. */
    Map<String, String> message(String order, String trade, String state) {
        Map<String, String> message = new LinkedHashMap<>();
        message.put(NotificationTable.ORDER, order);
        message.put(NotificationTable.TRADE, trade);
        message.put(status, state);
        return message;
    }

    /** What the status of a message means; null for a status that asks for nothing. */
    Meaning meaning(Map<String, String> message) {
        return meanings.get(message.getOrDefault(status, ""));
    }
}
