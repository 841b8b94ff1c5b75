// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Orders on disk, for a shop that has no database yet: a folder per order, and in it one file whose NAME is the state.
 *
 * <p>What marks an order is one atomic rename of that file. A rename of a file that is gone fails, so of any number of
 * threads and processes exactly one succeeds, and a kill at any moment leaves the order either as it was or marked.
 */
public final class FileOrders {
    private static final int ATTEMPTS = 10;
    private static final int LONGEST_NAME = 255; // of a folder, on nearly every disk

    private final Path folder;
    private final Supplier<String> clock;

    /** Keeps the orders in a folder, which is made with the first of them. */
    public FileOrders(Path folder) {
        this(folder, Clock::now);
    }

    /** The same with another clock. */
    public FileOrders(Path folder, Supplier<String> clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Puts a new, open order into the store.
     *
     * @throws KitException duplicate, when the number is taken
     * @throws IllegalArgumentException for a number without, or a value with other than printable ASCII characters
     * @throws IOException when the folder cannot be written
     */
    public void create(Order order) throws IOException {
        byte[] content = OrderFile.write(order);
        Files.createDirectories(folder);
        Path place = place(order.number());
        try {
            Files.createDirectory(place);
        } catch (FileAlreadyExistsException e) {
            throw new KitException(ErrorCode.DUPLICATE, NotificationTable.ORDER, "");
        }
        Path file = place.resolve("new");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(file, place.resolve("open"), StandardCopyOption.ATOMIC_MOVE);
        Disk.keep(place);
        Disk.keep(folder);
    }

    /**
     * An order by its number; null when there is none.
     *
     * @throws IOException when the store cannot be read
     */
    public Order find(String number) throws IOException {
        if (number.isEmpty() || hex(number).length() > LONGEST_NAME) {
            return null;
        }
        Path place = place(number);
        boolean listed = false;
        for (int attempt = 0; attempt < ATTEMPTS && !Files.notExists(place); attempt++) {
            List<String> names = Disk.names(place);
            List<String> states = names.stream().filter(name -> name.matches(OrderFile.STATE))
                    .collect(Collectors.toList());
            if (states.isEmpty()) {
                continue; // a rename can hide the file from a listing
            }
            listed = true;
            try {
                return OrderFile.read(place.resolve(states.get(0)), names);
            } catch (NoSuchFileException e) {
                continue; // renamed since it was listed
            }
        }
        if (listed) {
            throw new IOException("the order changes too often to be read");
        }
        return null;
    }

    /**
     * Marks an open or closed order as paid; false when there is none, or it is paid.
     *
     * @param trade the gateway's number of the payment, 1 to 64 letters and digits
     * @throws IllegalArgumentException for another one
     * @throws IOException when the store cannot be written
     */
    public boolean paid(String number, String trade) throws IOException {
        if (!trade.matches("[0-9A-Za-z]{1,64}")) {
            throw new IllegalArgumentException("the number of the payment is not of 1 to 64 letters and digits");
        }
        Path place = place(number);
        Path paid = place.resolve("paid." + trade + "." + clock.get().replaceAll("[^0-9]", ""));
        return Disk.rename(place.resolve("open"), paid) || Disk.rename(place.resolve("closed"), paid);
    }

    /**
     * Marks an open order as closed; false when there is none.
     *
     * @throws IOException when the store cannot be written
     */
    public boolean closed(String number) throws IOException {
        Path place = place(number);
        return Disk.rename(place.resolve("open"), place.resolve("closed"));
    }

    /**
     * Marks what became of a refund of an order; false when that is marked.
     *
     * @param refund your number of the refund, 1 to 64 letters, digits, underscores, hyphens and slashes
     * @throws IllegalArgumentException for another one
     * @throws IOException when the store cannot be written, or there is no such order
     */
    public boolean refund(String number, String refund, Meaning meaning) throws IOException {
        return Disk.mark(place(number), "refund." + checked(refund) + "." + meaning);
    }

    /**
     * Hands out every order, one after the other, by the bytes of their numbers.
     *
     * @throws IOException when one cannot be read
     */
    public void orders(Consumer<Order> each) throws IOException {
        List<String> places = Disk.names(folder);
        Collections.sort(places);
        for (String name : places) {
            Order order = name.matches("([0-9a-f]{2})+") ? find(new String(Hex.decode(name), StandardCharsets.UTF_8)) : null;
            if (order != null) {
                each.accept(order);
            }
        }
    }

    /**
     * Marks that a refund is about to be sent; false when its number is marked already.
     *
     * @param refund your number of it, as for {@link #refund}
     * @param amount decimal text, in the name in which the order is priced
     * @throws IllegalArgumentException for another one
     * @throws IOException when the store cannot be written, or there is no such order
     */
    public boolean ask(String number, String refund, String amount) throws IOException {
        if (!amount.matches("[0-9]{1,20}(\\.[0-9]{1,20})?")) {
            throw new IllegalArgumentException("the amount is not one that a refund can have");
        }
        Path place = place(number);
        String name = "asked." + checked(refund) + "." + amount;
        if (!marks(place, refund).isEmpty() || !Disk.mark(place, name)) {
            return false;
        }
        if (marks(place, refund).size() > 1) { // another amount, at the same moment: whoever sees it steps back
            Files.delete(place.resolve(name));
            return false;
        }
        return true;
    }

    /**
     * Takes the mark of {@link #ask} away.
     *
     * @throws IOException when the store cannot be written
     */
    public void withdraw(String number, String refund) throws IOException {
        Path place = place(number);
        for (String name : marks(place, refund)) {
            if (name.startsWith("asked.")) {
                Files.delete(place.resolve(name));
            }
        }
        Disk.keep(place);
    }

    private static List<String> marks(Path place, String refund) throws IOException {
        return Disk.names(place).stream().filter(name -> name.matches("(asked|refund)\\." + hex(refund) + "\\..*")).collect(Collectors.toList());
    }

    private static String checked(String refund) {
        if (!refund.matches("[0-9A-Za-z_/-]{1,64}")) {
            throw new IllegalArgumentException("the number of the refund is not one that an order can have");
        }
        return hex(refund);
    }

    private Path place(String number) {
        return folder.resolve(hex(number));
    }

    private static String hex(String text) {
        return Hex.encode(text.getBytes(StandardCharsets.UTF_8), Hex.LOWER);
    }
}
