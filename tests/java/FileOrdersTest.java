import alipaycrossborder.FileOrders;
import alipaycrossborder.KitException;
import alipaycrossborder.Meaning;
import alipaycrossborder.Order;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sample store on a real disk. */
final class FileOrdersTest extends Checks {
    private static final Order ORDER = new Order("a-1", "USD").priced("total_fee", "8.00");
    private static final String PLACE = "612d31";

    private FileOrdersTest() {
    }

    public static void main(String[] arguments) throws IllegalAccessException {
        run(FileOrdersTest.class);
    }

    static void anOrderIsAFolderWithOneFileWhoseNameIsTheState() throws IOException {
        Path folder = folder();
        FileOrders orders = store(folder);
        equal("[open]", names(folder));
        equal("number=a-1\ncurrency=USD\ntotal_fee=8.00\nrmb_fee=\nend\n", text(folder.resolve(PLACE).resolve("open")));
        equal(true, orders.closed("a-1"));
        equal("[closed]", names(folder));
        equal(true, orders.paid("a-1", "T1"));
        equal("[paid.T1.20120228170515]", names(folder));
    }

    static void aPaymentWhoseNumberIsAWordOfTheStoreIsNoRefund() throws IOException {
        FileOrders orders = store(folder());
        orders.paid("a-1", "refunded");
        equal("a-1 USD 8.00  PAID refunded", words(orders.find("a-1")));
    }

    static void whatWasKeptIsFound() throws IOException {
        FileOrders orders = store(folder());
        equal("a-1 USD 8.00  OPEN ", words(orders.find("a-1")));
        orders.closed("a-1");
        equal("a-1 USD 8.00  CLOSED ", words(orders.find("a-1")));
        orders.paid("a-1", "T1");
        equal("a-1 USD 8.00  PAID T1", words(orders.find("a-1")));
    }

    static void thereIsNoOrderWithoutItsFolderOrItsFile() throws IOException {
        Path folder = folder();
        FileOrders orders = new FileOrders(folder.resolve("not-made-yet"));
        equal(true, orders.find("a-1") == null && orders.find("") == null);
        equal(true, orders.find(String.join("", Collections.nCopies(300, "a"))) == null); // longer than a name on a disk can be
        equal(false, orders.paid("a-1", "T1") || orders.closed("a-1"));
        Files.createDirectories(folder.resolve("not-made-yet").resolve(PLACE)); // killed after the folder
        equal(true, orders.find("a-1") == null);
        Files.createFile(folder.resolve("not-made-yet").resolve(PLACE).resolve("new")); // killed before the rename
        equal(true, orders.find("a-1") == null);
    }

    static void aNumberIsTakenOnce() throws IOException {
        FileOrders orders = store(folder());
        try {
            orders.create(ORDER);
        } catch (KitException e) {
            equal("duplicate out_trade_no", e.code() + " " + e.parameter());
            return;
        }
        throw new AssertionError("taken twice");
    }

    static void aPaidOrderStaysPaidByItsTrade() throws IOException {
        FileOrders orders = store(folder());
        equal(true, orders.paid("a-1", "T1"));
        equal(false, orders.paid("a-1", "T1") || orders.paid("a-1", "T2") || orders.closed("a-1"));
        equal("T1", orders.find("a-1").trade());
    }

    static void security05OfManyAtOnceExactlyOneCredits() throws Exception {
        ExecutorService threads = threads(20);
        for (int round = 0; round < 20; round++) {
            FileOrders orders = store(folder());
            CyclicBarrier start = new CyclicBarrier(20);
            List<Future<Boolean>> results = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                String trade = "T" + i;
                Callable<Boolean> task = () -> start.await() >= 0 && orders.paid("a-1", trade);
                results.add(threads.submit(task));
            }
            List<Integer> winners = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                if (results.get(i).get()) {
                    winners.add(i);
                }
            }
            equal(1, winners.size());
            equal("T" + winners.get(0), orders.find("a-1").trade());
        }
        threads.shutdown();
    }

    static void anOrderThatIsRenamedWhileItIsReadIsFound() throws Exception {
        Path folder = folder();
        FileOrders orders = store(folder);
        Thread renamer = new Thread(() -> {
            try {
                for (int i = 0; i < 500; i++) {
                    Path place = folder.resolve(PLACE);
                    Files.move(place.resolve("open"), place.resolve("closed"));
                    Thread.sleep(0, 500_000); // an order changes thrice in its life: ten looks must do between two changes
                    Files.move(place.resolve("closed"), place.resolve("open"));
                }
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        renamer.start();
        while (renamer.isAlive()) {
            equal("8.00", orders.find("a-1").amount("total_fee"));
        }
    }

    static void anOrderThatIsListedButNeverThereToBeReadThrows() throws IOException {
        Path place = Files.createDirectories(folder().resolve(PLACE));
        Files.createSymbolicLink(place.resolve("open"), place.resolve("gone"));
        thrown(IOException.class, () -> new FileOrders(place.getParent()).find("a-1"));
    }

    static void aRefundIsMarkedOnceAndSuccessCounts() throws IOException {
        Path folder = folder();
        FileOrders orders = store(folder);
        orders.paid("a-1", "T1");
        equal(true, orders.refund("a-1", "R/1", Meaning.REFUND_FAILED));
        equal(false, orders.refund("a-1", "R/1", Meaning.REFUND_FAILED));
        equal(true, orders.refund("a-1", "R/1", Meaning.REFUNDED));
        equal("{R/1=refunded}", orders.find("a-1").refunds().toString());
        equal("[paid.T1.20120228170515, refund.522f31.refund_failed, refund.522f31.refunded]", names(folder));
    }

    static void aRefundIsAskedForOnceUntilItIsWithdrawn() throws IOException {
        Path folder = folder();
        FileOrders orders = store(folder);
        equal(true, orders.ask("a-1", "R/1", "5.00"));
        equal(false, orders.ask("a-1", "R/1", "5.00") || orders.ask("a-1", "R/1", "6.00"));
        equal("{R/1=5.00}", orders.find("a-1").asked().toString());
        equal("[asked.522f31.5.00, open]", names(folder));
        orders.withdraw("a-1", "R/1");
        equal("{}", orders.find("a-1").asked().toString());
        orders.refund("a-1", "R/1", Meaning.REFUNDED);
        equal(false, orders.ask("a-1", "R/1", "5.00"));
    }

    static void ofManyWhoAskForOneRefundAtMostOneMay() throws Exception {
        ExecutorService threads = threads(8);
        for (int round = 0; round < 50; round++) {
            FileOrders orders = store(folder());
            CyclicBarrier start = new CyclicBarrier(8);
            List<Future<Boolean>> results = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String amount = i % 2 + ".00";
                Callable<Boolean> task = () -> start.await() >= 0 && orders.ask("a-1", "R/1", amount);
                results.add(threads.submit(task));
            }
            int won = 0;
            for (Future<Boolean> result : results) {
                won += result.get() ? 1 : 0;
            }
            equal(true, won <= 1 && orders.find("a-1").asked().size() == won);
        }
        threads.shutdown();
    }

    static void ordersComeByTheirNumbersWithTheirTimes() throws IOException {
        Path folder = folder();
        FileOrders orders = store(folder);
        orders.create(new Order("B-2", "EUR").priced("total_fee", "1"));
        orders.paid("a-1", "T1");
        Files.setLastModifiedTime(folder.resolve("422d32").resolve("open"), FileTime.fromMillis(0));
        Files.createFile(folder.resolve("notes.txt"));
        List<String> found = new ArrayList<>();
        orders.orders(order -> found.add(order.number() + " " + order.created().substring(0, 4) + " " + order.paidAt()));
        equal("B-2 1970 ", found.get(0));
        equal("2012-02-28 17:05:15", found.get(1).substring(9));
        equal("1970-01-01 08:00:00", orders.find("B-2").created());
    }

    static void anOrderThatWasPaidBeforeTimesWereKeptIsFound() throws IOException {
        Path folder = folder();
        FileOrders orders = store(folder);
        Files.move(folder.resolve(PLACE).resolve("open"), folder.resolve(PLACE).resolve("paid.T1"));
        equal("a-1 USD 8.00  PAID T1", words(orders.find("a-1")));
        equal("", orders.find("a-1").paidAt());
    }

    static void anOrderThatWasCutIsNoOrder() throws IOException {
        Path folder = folder();
        FileOrders orders = store(folder);
        Files.write(folder.resolve(PLACE).resolve("open"), "number=a-1\ncurrency=USD\ntotal_fee=8.0".getBytes(StandardCharsets.US_ASCII));
        thrown(IOException.class, () -> orders.find("a-1"));
    }

    static void whatCannotBeAFileIsRefused() throws IOException {
        Path folder = folder();
        FileOrders orders = store(folder);
        for (String trade : new String[] {"", "../x", "a.b", "a b", "T1\n", "\u0661", String.join("", java.util.Collections.nCopies(65, "1"))}) {
            thrown(IllegalArgumentException.class, () -> orders.paid("a-1", trade));
        }
        thrown(IllegalArgumentException.class, () -> orders.refund("a-1", "R 1", Meaning.REFUNDED));
        thrown(IllegalArgumentException.class, () -> orders.ask("a-1", "../x", "1.00"));
        thrown(IllegalArgumentException.class, () -> orders.ask("a-1", "R1", "1/../../x"));
        thrown(IllegalArgumentException.class, () -> orders.create(new Order("", "USD")));
        thrown(IllegalArgumentException.class, () -> orders.create(new Order("b", "USD").priced("total_fee", "1\nend")));
        thrown(IllegalArgumentException.class, () -> orders.create(new Order("b", "\u4e2d")));
        equal("[open]", names(folder));
        equal(true, orders.find("b") == null);
    }

    static void aNumberIsNoPath() throws IOException {
        Path folder = folder();
        new FileOrders(folder.resolve("orders")).create(new Order("../../x", "USD"));
        equal(true, Files.exists(folder.resolve("orders").resolve("2e2e2f2e2e2f78").resolve("open")));
    }

    static void aFolderThatCannotBeWrittenThrows() throws IOException {
        Path file = Files.createFile(folder().resolve("file"));
        thrown(IOException.class, () -> new FileOrders(file).create(ORDER));
        thrown(IOException.class, () -> new FileOrders(file).find("a-1"));
        thrown(IOException.class, () -> new FileOrders(file).paid("a-1", "T1"));
    }

    /** They do not keep the program alive when a test ends before them. */
    private static ExecutorService threads(int count) {
        return Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        });
    }

    private interface Action {
        void run() throws Exception;
    }

    private static Path folder() throws IOException {
        return Files.createTempDirectory("orders");
    }

    private static FileOrders store(Path folder) throws IOException {
        FileOrders orders = new FileOrders(folder, () -> "2012-02-28 17:05:15");
        orders.create(ORDER);
        return orders;
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.US_ASCII);
    }

    private static String names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(PLACE))) {
            return files.map(file -> file.getFileName().toString()).sorted().collect(Collectors.toList()).toString();
        }
    }

    private static String words(Order order) {
        return String.join(" ", order.number(), order.currency(), order.amount("total_fee"), order.amount("rmb_fee"),
                order.state().name(), order.trade());
    }

    private static void thrown(Class<?> expected, Action action) {
        try {
            action.run();
        } catch (Exception e) {
            equal(true, expected.isInstance(e));
            return;
        }
        throw new AssertionError("not thrown: " + expected);
    }
}
