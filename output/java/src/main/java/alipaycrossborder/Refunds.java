// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Pays orders back: marks a refund with the shop first, then sends it, once, so that no order pays back more than it has. */
public final class Refunds {
    private final Client client;
    private final OrderHandlers handlers;

    /** Takes what calls the gateway, and the shop's side. */
    public Refunds(Client client, OrderHandlers handlers) {
        this.client = client;
        this.handlers = handlers;
    }

    /** A new number for a refund, such as R20120228170515-k3x09d. */
    public String number() {
        return "R" + OrderNumbers.next(client.clock());
    }

    /**
     * Refunds a paid order, wholly or partly. The gateway takes it and pays it back later; nothing can stop it then.
     *
     * @param amount decimal text, in what the order was priced in
     * @param number your number of the refund; empty: one is made
     * @param again whether a refund whose outcome is not known is sent again, under its own number: it is never paid twice
     * @throws KitException before anything is sent; gateway_error with a code that the gateway's documents have: it refuses the refund,
     *     and the mark is taken away; any other error: nobody knows whether it arrived, so the mark stays
     * @throws Exception of the handlers
     */
    public Sent refund(String order, String amount, String reason, String number, boolean again) throws Exception {
        return refund(order, amount, reason, number, again, values -> { });
    }

    /** The same; hands out what is sent, directly before. */
    Sent refund(String order, String amount, String reason, String number, boolean again, Consumer<Map<String, String>> onSending) throws Exception {
        RefundTable table = RefundTable.ONE;
        RefundPlan plan = new RefundPlan(table, handlers.findOrder(order), amount, reason, number.isEmpty() ? number() : number);
        ServiceCall call = client.prepare(table.service.name, plan.parameters, Collections.emptyList());
        if (again && !plan.isMarked()) {
            throw new KitException(ErrorCode.NOT_ALLOWED, table.refund, "");
        }
        if (!again) {
            plan.checkRest(BigDecimal.ZERO);
            if (!handlers.refundAsked(plan.order, plan.refund(), amount)) {
                throw new KitException(ErrorCode.DUPLICATE, table.refund, "");
            }
            checkMark(plan);
        }
        onSending.accept(call.parameters);
        try {
            client.send(call, record -> { });
        } catch (KitException e) {
            if (again && e.code() == ErrorCode.GATEWAY_ERROR && table.repeated.contains(e.parameter())) {
                return new Sent(call.parameters, true);
            }
            if (!again && table.isRefused(e)) {
                handlers.refundWithdrawn(plan.order, plan.refund());
            }
            throw e;
        }
        return new Sent(call.parameters, false);
    }

    private void checkMark(RefundPlan plan) throws Exception {
        boolean fits = false;
        try {
            plan.checkMarks(handlers.findOrder(plan.order.number()), Collections.singletonList(plan));
            fits = true;
        } finally {
            if (!fits) {
                handlers.refundWithdrawn(plan.order, plan.refund());
            }
        }
    }

    /**
     * Refunds many orders by one file. One bad line, and nothing is sent.
     *
     * @return the values of each line
     * @throws KitException before anything is sent, the parameter names the line, counted from 1; gateway_error with a code
     *     that the gateway's documents have: it refuses the file, and the marks are taken away; any other error: the marks stay
     * @throws Exception of the handlers
     */
    public List<Map<String, String>> refundAll(List<Line> lines) throws Exception {
        return refundAll(lines, values -> { });
    }

    /** The same; hands out what is sent, line by line, directly before. */
    List<Map<String, String>> refundAll(List<Line> lines, Consumer<Map<String, String>> onSending) throws Exception {
        Service service = RefundTable.MANY.service;
        Validation validation = client.gateway().validation();
        Map<String, BigDecimal> planned = new HashMap<>();
        List<RefundPlan> plans = new ArrayList<>();
        for (Line line : lines) {
            int number = plans.size() + 1;
            Order order = handlers.findOrder(line.order);
            try {
                RefundPlan plan = new RefundPlan(RefundTable.MANY, order, line.amount, line.reason, line.number.isEmpty() ? number() : line.number);
                service.upload.check(plan.parameters, validation);
                plan.checkRest(planned.getOrDefault(order.number(), BigDecimal.ZERO));
                planned.merge(order.number(), new BigDecimal(line.amount), BigDecimal::add);
                plans.add(plan);
            } catch (KitException e) {
                throw e.within(UploadTable.path(number));
            }
        }
        List<Map<String, String>> values = plans.stream().map(plan -> plan.parameters).collect(Collectors.toList());
        ServiceCall call = client.prepare(service.name, Collections.emptyMap(), values);
        markAll(plans);
        checkMarks(plans);
        values.forEach(onSending);
        try {
            client.send(call, record -> { });
        } catch (KitException e) {
            if (RefundTable.MANY.isRefused(e)) {
                withdrawAll(plans);
            }
            throw e;
        }
        return values;
    }

    private void markAll(List<RefundPlan> plans) throws Exception {
        for (int i = 0; i < plans.size(); i++) {
            RefundPlan plan = plans.get(i);
            boolean marked = false;
            try {
                marked = handlers.refundAsked(plan.order, plan.refund(), plan.amount());
            } finally {
                if (!marked) {
                    withdrawAll(plans.subList(0, i));
                }
            }
            if (!marked) {
                throw new KitException(ErrorCode.DUPLICATE, UploadTable.path(i + 1) + RefundTable.MANY.refund, "");
            }
        }
    }

    private void checkMarks(List<RefundPlan> plans) throws Exception {
        Set<String> seen = new HashSet<>();
        boolean fit = false;
        try {
            for (int i = 0; i < plans.size(); i++) {
                RefundPlan plan = plans.get(i);
                if (seen.add(plan.order.number())) {
                    checkMarks(plan, plans, i + 1);
                }
            }
            fit = true;
        } finally {
            if (!fit) {
                withdrawAll(plans);
            }
        }
    }

    private void checkMarks(RefundPlan plan, List<RefundPlan> plans, int line) throws Exception {
        Order marked = handlers.findOrder(plan.order.number());
        try {
            plan.checkMarks(marked, plans);
        } catch (KitException e) {
            throw e.within(UploadTable.path(line));
        }
    }

    private void withdrawAll(List<RefundPlan> plans) throws Exception {
        for (RefundPlan plan : plans) {
            handlers.refundWithdrawn(plan.order, plan.refund());
        }
    }

    /** One refund of a file. */
    public static final class Line {
        private final String order;
        private final String amount;
        private final String reason;
        private final String number;

        /** Takes the order's number, the amount as decimal text, the reason, and your number of the refund (empty: one is made). */
        public Line(String order, String amount, String reason, String number) {
            this.order = order;
            this.amount = amount;
            this.reason = reason;
            this.number = number;
        }
    }

    /** A refund that the gateway has taken. */
    public static final class Sent {
        private final Map<String, String> parameters;
        private final boolean before;

        Sent(Map<String, String> parameters, boolean before) {
            this.parameters = parameters;
            this.before = before;
        }

        /** What was sent, in its order; nobody can change it. */
        public Map<String, String> parameters() {
            return parameters;
        }

        /** Whether the gateway had it before, and this was its repetition. */
        public boolean before() {
            return before;
        }
    }
}
