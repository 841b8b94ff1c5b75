// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/** Lets one process at a time send refunds: a folder that exists as long as one does. */
final class RefundLock {
    private static final int MOST_SECONDS = 60;
    private static final long STALE_MINUTES = 10;

    private final Path folder;

    private RefundLock(Path folder) {
        this.folder = folder;
    }

    /** Waits for its turn; null when that does not come. A lock that was left behind, by a kill, is taken over. */
    static RefundLock take(Path dataFolder, LongConsumer wait) throws IOException {
        Path folder = Files.createDirectories(dataFolder).resolve("refund.lock");
        for (int second = 0; second <= MOST_SECONDS; second++) {
            try {
                Files.createDirectory(folder);
                return new RefundLock(folder);
            } catch (FileAlreadyExistsException e) {
                if (isStale(folder)) {
                    Files.deleteIfExists(folder);
                } else if (second < MOST_SECONDS) {
                    wait.accept(TimeUnit.SECONDS.toMillis(1));
                }
            }
        }
        return null;
    }

    private static boolean isStale(Path folder) throws IOException {
        try {
            long age = System.currentTimeMillis() - Files.getLastModifiedTime(folder).toMillis();
            return age > TimeUnit.MINUTES.toMillis(STALE_MINUTES);
        } catch (NoSuchFileException e) {
            return false; // it has just been released
        }
    }

    void release() throws IOException {
        Files.deleteIfExists(folder);
    }
}
