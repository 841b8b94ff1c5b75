import alipaycrossborder.Client;
import alipaycrossborder.Config;
import alipaycrossborder.FileOrders;
import alipaycrossborder.Gateway;
import alipaycrossborder.KitException;
import alipaycrossborder.Meaning;
import alipaycrossborder.Notification;
import alipaycrossborder.Notifications;
import alipaycrossborder.Order;
import alipaycrossborder.OrderHandlers;
import alipaycrossborder.Receipt;
import alipaycrossborder.Refunds;
import alipaycrossborder.Testing;
import alipaycrossborder.Transport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Money that moves back, and what a query says, on the sample store. */
final class RefundsTest extends Checks {
    private static final String TAKEN = "<alipay><is_success>T</is_success></alipay>";
    private static int partners;

    private RefundsTest() {
    }

    public static void main(String[] arguments) throws IllegalAccessException {
        run(RefundsTest.class);
    }

    /** A shop with one paid order of 100.30, an open one and one that was priced in RMB. */
    private static final class Scene implements OrderHandlers, Transport {
        final Config config = new Config().key("key").partner(String.valueOf(2088000000000100L + partners++)).currency("USD");
        final FileOrders orders = new FileOrders(Files.createTempDirectory("orders"));
        final List<String> sent = new ArrayList<>();
        final List<String> log = new ArrayList<>();
        final Gateway gateway = new Gateway(config, () -> "2013-12-25 10:00:00");
        final Refunds refunds = new Refunds(new Client(gateway, this, () -> "2013-12-25 10:00:00", wait -> { }, line -> { }), this);
        String answer = TAKEN;
        String meanwhile = "";
        int credits;

        Scene() throws IOException {
            orders.create(new Order("A-1", "USD").priced("total_fee", "100.30"));
            orders.create(new Order("A-2", "USD").priced("total_fee", "8.00"));
            orders.create(new Order("A-3", "USD").priced("rmb_fee", "8.00"));
            orders.create(new Order("A-4", "EUR").priced("total_fee", "8.00"));
            orders.paid("A-1", "1");
            orders.paid("A-3", "3");
            orders.paid("A-4", "4");
        }

        String refund(String order, String amount, String number, boolean again) throws Exception {
            try {
                Refunds.Sent done = refunds.refund(order, amount, "Wrong size", number, again);
                return done.before() ? "before" : "sent";
            } catch (KitException e) {
                return e.code() + " " + e.getMessage();
            }
        }

        String refundAll(Refunds.Line... lines) throws Exception {
            try {
                return refunds.refundAll(Arrays.asList(lines)).size() + " sent";
            } catch (KitException e) {
                return e.code() + " " + e.parameter();
            }
        }

        String asked(String order) throws IOException {
            return orders.find(order).asked().toString();
        }

        @Override
        public Answer send(String method, String address, String contentType, byte[] body) throws IOException {
            sent.add(new String(body, StandardCharsets.UTF_8));
            if (answer == null) {
                throw new IOException("cut");
            }
            return new Answer(200, answer.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Order findOrder(String number) throws IOException {
            return orders.find(number);
        }

        @Override
        public boolean orderPaid(Order order, Notification notification) throws IOException {
            boolean first = orders.paid(order.number(), notification.trade());
            synchronized (this) {
                credits += first ? 1 : 0;
            }
            return first;
        }

        @Override
        public boolean orderClosed(Order order, Notification notification) throws IOException {
            return orders.closed(order.number());
        }

        @Override
        public boolean refundDone(Order order, Notification notification) throws IOException {
            return orders.refund(order.number(), notification.refund(), notification.meaning());
        }

        @Override
        public boolean refundAsked(Order order, String refund, String amount) throws IOException {
            boolean marked = orders.ask(order.number(), refund, amount);
            if (!meanwhile.isEmpty()) {
                orders.ask("A-1", meanwhile, "60.00"); // another process
            }
            return marked;
        }

        @Override
        public void refundWithdrawn(Order order, String refund) throws IOException {
            orders.withdraw(order.number(), refund);
        }
    }

    static void whatWouldBeRefusedIsNeitherMarkedNorSent() throws Exception {
        Scene shop = new Scene();
        equal("too_small return_amount: is below the minimum: 0.01", shop.refund("A-1", "0", "R-1", false));
        equal("too_large return_amount: is above the maximum: 100.30", shop.refund("A-1", "100.31", "R-1", false));
        equal("too_large return_rmb_amount: is above the maximum: 8.00", shop.refund("A-3", "8.01", "R-1", false));
        equal("bad_format", shop.refund("A-1", "-1", "R-1", false).split(" ")[0]);
        equal("not_allowed currency", shop.refund("A-4", "1.00", "R-1", false).split(":")[0]);
        equal("not_allowed out_trade_no: is not a value that is allowed here: the order is not paid", shop.refund("A-2", "1.00", "R-1", false));
        equal("not_allowed out_trade_no: is not a value that is allowed here: there is no such order", shop.refund("A-9", "1.00", "R-1", false));
        equal("[]{}", shop.sent + shop.asked("A-1"));
    }

    static void anOrderPaysBackNoMoreThanItHas() throws Exception {
        Scene shop = new Scene();
        equal("sent", shop.refund("A-1", "60", "R-1", false));
        equal("too_large return_amount: is above the maximum: 40.30", shop.refund("A-1", "40.31", "R-2", false));
        shop.orders.refund("A-1", "R-1", Meaning.REFUND_FAILED);
        equal("sent", shop.refund("A-1", "100.30", "R-2", false));
        equal("sent", shop.refund("A-3", "1.00", "R-3", false));
        equal("duplicate out_return_no", shop.refund("A-3", "1.00", "R-3", false).split(":")[0]);
    }

    static void aRefusedRefundIsNotMarkedAnyMore() throws Exception {
        Scene shop = new Scene();
        shop.answer = "<alipay><is_success>F</is_success><error>TRADE_HAS_CLOSE</error></alipay>";
        equal("gateway_error", shop.refund("A-1", "5.00", "R-1", false).split(" ")[0]);
        equal("{}", shop.asked("A-1"));
    }

    static void onlyARefusalThatIsKnownTakesTheMarkAway() throws Exception {
        for (String code : Arrays.asList("NEVER_HEARD_OF", "not a code", "REPEATED_REFUNDMENT_REQUEST", "SYSTEM_ERROR")) {
            Scene shop = new Scene();
            shop.answer = "<alipay><is_success>F</is_success><error>" + code + "</error></alipay>";
            equal(true, shop.refund("A-1", "5.00", "R-1", false).startsWith("gateway_"));
            equal(true, shop.refundAll(new Refunds.Line("A-1", "1", "", "R-2")).startsWith("gateway_"));
            equal(2, shop.sent.size());
            equal("[R-1, R-2]", new TreeSet<>(shop.orders.find("A-1").asked().keySet()).toString());
        }
    }

    static void whatAnotherHasMarkedMeanwhileIsHeldAgainstThePriceBeforeAnythingIsSent() throws Exception {
        Scene shop = new Scene();
        shop.meanwhile = "R-9";
        equal("too_large return_amount: is above the maximum: 40.30", shop.refund("A-1", "60", "R-1", false));
        equal("[]{R-9=60.00}", shop.sent + shop.asked("A-1"));
        equal("sent", shop.refund("A-1", "40.30", "R-1", false));
    }

    static void aBatchOnAnOrderThatAnotherHasMarkedMeanwhileIsWithdrawnAsAWhole() throws Exception {
        Scene shop = new Scene();
        shop.orders.paid("A-2", "2");
        shop.meanwhile = "R-9";
        Refunds.Line first = new Refunds.Line("A-2", "1", "", "R-1");
        equal("too_large line 2: return_amount", shop.refundAll(first, new Refunds.Line("A-1", "20.15", "", "R-2"), new Refunds.Line("A-1", "20.16", "", "R-3")));
        equal("[]{R-9=60.00}{}", shop.sent + shop.asked("A-1") + shop.asked("A-2"));
        equal("2 sent", shop.refundAll(first, new Refunds.Line("A-1", "40.30", "", "R-2")));
    }

    static void aRefundOfWhichTheEndIsKnownIsNotRepeated() throws Exception {
        for (Meaning end : Arrays.asList(Meaning.REFUNDED, Meaning.REFUND_FAILED)) {
            Scene shop = new Scene();
            shop.refund("A-1", "5.00", "R-1", false);
            shop.orders.refund("A-1", "R-1", end);
            equal("not_allowed out_return_no: is not a value that is allowed here", shop.refund("A-1", "5.00", "R-1", true));
            equal(1, shop.sent.size());
        }
    }

    static void theRestIsNeverBelowNothing() throws Exception {
        Scene shop = new Scene();
        shop.orders.ask("A-1", "R-8", "60.00");
        shop.orders.ask("A-1", "R-9", "60.00");
        equal("too_large return_amount: is above the maximum: 0.00", shop.refund("A-1", "1.00", "R-1", false));
    }

    static void aRefundOfWhichNobodyKnowsStaysMarkedAndCanBeRepeated() throws Exception {
        Scene shop = new Scene();
        shop.answer = null;
        equal("unreachable", shop.refund("A-1", "5.00", "R-1", false).split(" ")[0]);
        equal("{R-1=5.00}", shop.asked("A-1"));
        equal("duplicate", shop.refund("A-1", "5.00", "R-1", false).split(" ")[0]);
        equal("not_allowed out_return_no", shop.refund("A-1", "6.00", "R-1", true).split(":")[0]);
        equal("not_allowed out_return_no", shop.refund("A-1", "5.00", "R-2", true).split(":")[0]);
        equal(1, shop.sent.size());
        shop.answer = "<alipay><is_success>F</is_success><error>REPEATED_REFUNDMENT_REQUEST</error></alipay>";
        equal("before", shop.refund("A-1", "5.0", "R-1", true));
        shop.answer = TAKEN;
        equal("sent", shop.refund("A-1", "5.00", "R-1", true));
        equal("{R-1=5.00}", shop.asked("A-1"));
    }

    static void aBatchWithOneBadLineIsNeitherMarkedNorSent() throws Exception {
        Scene shop = new Scene();
        Refunds.Line good = new Refunds.Line("A-1", "60", "Wrong size", "R-1");
        equal("too_large line 2: return_amount", shop.refundAll(good, new Refunds.Line("A-1", "40.31", "", "")));
        equal("duplicate line 2: out_return_no", shop.refundAll(good, new Refunds.Line("A-1", "1", "", "R-1")));
        equal("not_in_line line 1: reason", shop.refundAll(new Refunds.Line("A-1", "1", "a|b", "")));
        equal("not_allowed line 2: out_trade_no", shop.refundAll(good, new Refunds.Line("A-3", "1", "", "")));
        equal("missing refund_file", shop.refundAll());
        shop.orders.ask("A-1", "R-2", "1.00");
        equal("duplicate line 2: out_return_no", shop.refundAll(good, new Refunds.Line("A-1", "1", "", "R-2")));
        equal("[]{R-2=1.00}", shop.sent + shop.asked("A-1"));
    }

    static void aBatchIsSentOnceAndWithdrawnAsAWhole() throws Exception {
        Scene shop = new Scene();
        equal("2 sent", shop.refundAll(new Refunds.Line("A-1", "60", "Wrong size", "R-1"), new Refunds.Line("A-1", "40.30", "", "R-2")));
        equal(1, shop.sent.size());
        equal(true, shop.sent.get(0).contains("|R-1|A-1|USD|60|20131225100000|Wrong size\n" + shop.config.get("partner") + "|R-2|A-1|USD|40.30|20131225100000|\r\n"));
        shop = new Scene();
        shop.answer = "<alipay><is_success>F</is_success><error>ILLEGAL_FILE_FORMAT</error></alipay>";
        equal("gateway_error ILLEGAL_FILE_FORMAT", shop.refundAll(new Refunds.Line("A-1", "1", "", "R-1"), new Refunds.Line("A-1", "1", "", "R-2")));
        equal("{}", shop.asked("A-1"));
    }

    static void whatAQuerySaysIsTakenLikeANotification() throws Exception {
        Scene shop = new Scene();
        Notifications notifications = new Notifications(shop.gateway, shop, shop, shop.log::add);
        equal("paid success amount_unchecked", words(notifications.learn("A-2", "7", "TRADE_FINISHED")));
        equal("already_paid success amount_unchecked", words(notifications.learn("A-2", "7", "TRADE_FINISHED")));
        equal("ignored success amount_unchecked", words(notifications.learn("A-2", "7", "WAIT_BUYER_PAY")));
        equal("unknown_order fail amount_unchecked", words(notifications.learn("A-9", "7", "TRADE_FINISHED")));
        equal(true, shop.log.get(0).startsWith("query paid order=A-2 note=amount_unchecked: "));
        equal(1, shop.credits);
    }

    static void aQueryBesideALateNotificationCreditsOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2, task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        });
        for (int round = 0; round < 30; round++) {
            Scene shop = new Scene();
            shop.answer = "true";
            Notifications notifications = new Notifications(shop.gateway, shop, shop, line -> { });
            byte[] body = Testing.signedNotification(shop.config, pairs("out_trade_no", "A-2", "trade_no", "7", "total_fee", "8.00"), "");
            CyclicBarrier start = new CyclicBarrier(2);
            Callable<Receipt> late = () -> start.await() >= 0 ? notifications.receive(body, null) : null;
            Callable<Receipt> query = () -> start.await() >= 0 ? notifications.learn("A-2", "7", "TRADE_FINISHED") : null;
            for (Future<Receipt> receipt : threads.invokeAll(Arrays.asList(late, query))) {
                equal("success", receipt.get().body());
            }
            equal(1, shop.credits);
        }
        threads.shutdown();
    }

    private static String words(Receipt receipt) {
        return String.join(" ", receipt.reason(), receipt.body(), receipt.note());
    }
}
