// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A log in a file: a line for each entry, with the time (GMT+8) before it. */
public final class FileLog implements Consumer<String> {
    private final Path file;
    private final Supplier<String> clock;

    /** Takes the file and a clock such as {@code Clock::now}; the file and its folder are made with the first entry. */
    public FileLog(Path file, Supplier<String> clock) {
        this.file = file;
        this.clock = clock;
    }

    /**
     * Adds an entry.
     *
     * @throws UncheckedIOException when the file cannot be written
     */
    @Override
    public void accept(String text) {
        byte[] line = (clock.get() + " " + text + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND); // in one piece
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
