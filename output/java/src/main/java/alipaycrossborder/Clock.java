// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The time of the gateway, GMT+8. */
public final class Clock {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private Clock() {
    }

    /** The time as the gateway writes it, such as 2012-02-28 17:05:15. */
    public static String now() {
        return text(OffsetDateTime.now());
    }

    static String text(OffsetDateTime moment) {
        return moment.withOffsetSameInstant(ZoneOffset.ofHours(8)).format(FORMAT);
    }

    /** Takes a time that is GMT+8 already. */
    static String text(LocalDateTime moment) {
        return moment.format(FORMAT);
    }

    /**
     * Waits so many milliseconds.
     *
     * @throws IllegalStateException when the thread is interrupted meanwhile
     */
    public static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
