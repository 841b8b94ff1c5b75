// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Holds the gateway's file of some days against the shop's orders. */
final class Reconciliation {
    private static final List<String> PAYMENT = Arrays.asList("P");
    private static final List<String> REFUND = Arrays.asList("R");
    private static final List<String> WAITING = Arrays.asList("W");
    private static final List<String> FAILED = Arrays.asList("F");
    private static final List<String> NO_DIFFERENCE = Arrays.asList("refund_done", "refund_waiting");

    private final CommandTable table = new CommandTable("finding", "number", "ours", "theirs");
    private final String first;
    private final String last;
    private final List<Map<String, String>> records = new ArrayList<>();
    // By the bytes of their numbers, one char for each.
    private final Map<String, Order> orders = new TreeMap<>();
    private final Map<String, Order> refunds = new TreeMap<>();
    private boolean differs;

    /** Takes the first and the last day, yyyyMMdd. */
    Reconciliation(String first, String last) {
        this.first = first;
        this.last = last;
    }

    /** What was found. Reads the file from the day before, since an order can be marked here on the day after it was paid there. */
    CommandTable run(Client client, OrderHandlers handlers) throws Exception {
        client.gateway().request("forex_compare_file", period(first));
        String before = LocalDate.parse(first, DateTimeFormatter.BASIC_ISO_DATE).minusDays(1).format(DateTimeFormatter.BASIC_ISO_DATE);
        client.read("forex_compare_file", period(before), records::add);
        handlers.orders(order -> {
            orders.put(bytes(order.number()), order);
            order.asked().keySet().forEach(number -> refunds.putIfAbsent(bytes(number), order));
        });
        Set<String> paid = new HashSet<>();
        Set<String> refunded = new HashSet<>();
        for (Map<String, String> record : records) {
            boolean payment = PAYMENT.contains(record.get("transaction_type"));
            (payment ? paid : refunded).add(record.get("partner_transaction_id"));
            if (payment && covers(record.get("payment_time"))) {
                payment(record);
            }
        }
        orders.values().stream().filter(order -> order.state() == Order.State.PAID && covers(order.paidAt()) && !paid.contains(order.number()))
                .forEach(order -> finding("missing_there", order.number(), price(order), ""));
        records.stream().filter(record -> REFUND.contains(record.get("transaction_type")) && covers(record.get("payment_time")))
                .forEach(this::refund);
        refunds.forEach((key, order) -> {
            String number = new String(key.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            if (!order.refunds().containsKey(number) && !refunded.contains(number)) {
                finding("refund_waiting", number, money(order, order.asked().get(number)), "");
            }
        });
        return table;
    }

    int exitCode() {
        return differs ? 1 : 0;
    }

    private Map<String, String> period(String from) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("start_date", from);
        parameters.put("end_date", last);
        return parameters;
    }

    private boolean covers(String time) {
        String digits = time.replaceAll("[^0-9]", "");
        String day = digits.substring(0, Math.min(8, digits.length()));
        return day.compareTo(first) >= 0 && day.compareTo(last) <= 0;
    }

    private void payment(Map<String, String> record) {
        String number = record.get("partner_transaction_id");
        Order order = orders.get(bytes(number));
        if (order == null) {
            finding("unknown_here", number, "", theirs(record));
        } else if (order.state() != Order.State.PAID) {
            finding("not_paid_here", number, price(order), theirs(record));
        } else if (!order.currency().equals(record.get("currency"))) {
            finding("other_currency", number, price(order), theirs(record));
        } else if (isOther(order, order.amount(name(order)), record)) {
            finding("other_amount", number, price(order), theirs(record));
        }
    }

    private void refund(Map<String, String> record) {
        String number = record.get("partner_transaction_id");
        String status = record.get("status");
        Order order = refunds.get(bytes(number));
        if (order == null) {
            finding("refund_unknown_here", number, "", theirs(record));
        } else if (isOther(order, order.asked().get(number), record)) {
            finding("refund_other_amount", number, money(order, order.asked().get(number)), theirs(record));
        } else {
            String finding = WAITING.contains(status) ? "refund_waiting" : FAILED.contains(status) ? "refund_failed" : "refund_done";
            finding(finding, number, money(order, order.asked().get(number)), theirs(record));
        }
    }

    private void finding(String finding, String number, String ours, String theirs) {
        table.row(finding, number, ours, theirs);
        differs |= !NO_DIFFERENCE.contains(finding);
    }

    /** By decimal value; a price in a currency of its own is not in the file. */
    private static boolean isOther(Order order, String amount, Map<String, String> record) {
        return ownCurrency(name(order)).isEmpty() && !amount.isEmpty()
                && new BigDecimal(amount).compareTo(new BigDecimal(record.get("amount"))) != 0;
    }

    private static String name(Order order) {
        return Order.AMOUNTS.stream().filter(name -> !order.amount(name).isEmpty()).findFirst().orElse("");
    }

    private static String ownCurrency(String name) {
        if (name.equals("rmb_fee")) {
            return "CNY";
        }
        return "";
    }

    private static String price(Order order) {
        return money(order, order.amount(name(order)));
    }

    private static String money(Order order, String amount) {
        String own = ownCurrency(name(order));
        return (amount + " " + (own.isEmpty() ? order.currency() : own)).trim();
    }

    private static String theirs(Map<String, String> record) {
        return record.get("amount") + " " + record.get("currency");
    }

    private static String bytes(String number) {
        return new String(number.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
