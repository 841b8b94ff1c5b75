// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Keeps the orders in a folder, which is made with the first of them. */
    public FileOrders(Path folder) {
        this.folder = folder;
    }

    /**
     * Puts a new, open order into the store.
     *
     * @throws KitException duplicate, when the number is taken
     * @throws IllegalArgumentException for a number without, or a value with other than printable ASCII characters
     * @throws IOException when the folder cannot be written
     */
    public void create(Order order) throws IOException {
        byte[] content = content(order);
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
        keep(place);
        keep(folder);
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
            List<String> names = names(place);
            List<String> states = names.stream().filter(name -> name.matches("open|closed|paid\\.[0-9A-Za-z]{1,64}"))
                    .collect(Collectors.toList());
            if (states.isEmpty()) {
                continue; // a rename can hide the file from a listing
            }
            listed = true;
            try {
                return order(place.resolve(states.get(0)), names);
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
        Path paid = place.resolve("paid." + trade);
        return rename(place.resolve("open"), paid) || rename(place.resolve("closed"), paid);
    }

    /**
     * Marks an open order as closed; false when there is none.
     *
     * @throws IOException when the store cannot be written
     */
    public boolean closed(String number) throws IOException {
        Path place = place(number);
        return rename(place.resolve("open"), place.resolve("closed"));
    }

    /**
     * Marks what became of a refund of an order; false when that is marked.
     *
     * @param refund your number of the refund, 1 to 64 letters, digits, underscores, hyphens and slashes
     * @throws IllegalArgumentException for another one
     * @throws IOException when the store cannot be written, or there is no such order
     */
    public boolean refund(String number, String refund, Meaning meaning) throws IOException {
        if (!refund.matches("[0-9A-Za-z_/-]{1,64}")) {
            throw new IllegalArgumentException("the number of the refund is not one that an order can have");
        }
        try {
            Files.createDirectory(place(number).resolve("refund." + hex(refund) + "." + meaning));
            keep(place(number));
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    private static boolean rename(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            keep(to.getParent());
            return true;
        } catch (FileSystemException e) {
            if (Files.notExists(from)) {
                return false;
            }
            throw e;
        }
    }

    /** Writes a change of names to the disk, so that a credit is not lost with the power. */
    private static void keep(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            return; // Windows opens no folder, and not every file system can; what was renamed is so all the same
        }
    }

    private Path place(String number) {
        return folder.resolve(hex(number));
    }

    private static List<String> names(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toList());
        } catch (NoSuchFileException e) {
            return new ArrayList<>();
        }
    }

    private static Order order(Path file, List<String> names) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
        if (lines.isEmpty() || !lines.get(lines.size() - 1).equals("end")) {
            throw new IOException("the order was not written to its end");
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : lines.subList(0, lines.size() - 1)) {
            int equals = line.indexOf('=');
            values.put(line.substring(0, equals), line.substring(equals + 1));
        }
        Order order = new Order(values.remove("number"), values.remove("currency"));
        for (Map.Entry<String, String> amount : values.entrySet()) {
            order = order.priced(amount.getKey(), amount.getValue());
        }
        for (Meaning meaning : Arrays.asList(Meaning.REFUND_FAILED, Meaning.REFUNDED)) { // the latter counts
            for (String name : names) {
                boolean marks = name.startsWith("refund.") && name.endsWith("." + meaning);
                order = marks ? order.refund(refund(name), meaning) : order;
            }
        }
        String state = file.getFileName().toString();
        return state.equals("open") ? order : state.equals("closed") ? order.closed() : order.paid(state.substring(5));
    }

    private static byte[] content(Order order) {
        StringBuilder text = new StringBuilder("number=" + order.number() + "\ncurrency=" + order.currency() + "\n");
        Order.AMOUNTS.forEach(name -> text.append(name).append('=').append(order.amount(name)).append('\n'));
        boolean printable = text.chars().allMatch(c -> c >= ' ' && c <= '~' || c == '\n');
        if (!printable || order.number().isEmpty() || text.chars().filter(c -> c == '\n').count() != Order.AMOUNTS.size() + 2) {
            throw new IllegalArgumentException("an order needs a number, and its values are printable ASCII");
        }
        return text.append("end\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String hex(String text) {
        return Hex.encode(text.getBytes(StandardCharsets.UTF_8), Hex.LOWER);
    }

    private static String refund(String name) {
        return new String(Hex.decode(name.split("\\.")[1]), StandardCharsets.UTF_8);
    }
}
