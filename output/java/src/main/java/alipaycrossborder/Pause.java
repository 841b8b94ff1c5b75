// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/** Keeps calls of one service by one partner apart, in all threads of this process. */
final class Pause {
    private static final Map<String, Pause> ALL = new ConcurrentHashMap<>();

    private final long milliseconds;
    private boolean called;
    private long ended;

    private Pause(long milliseconds) {
        this.milliseconds = milliseconds;
    }

    /** The pause of this name, the same for all who ask. */
    static Pause of(String name, long milliseconds) {
        return ALL.computeIfAbsent(name, key -> new Pause(milliseconds));
    }

    /** Makes a call when the pause since the end of the one before is over. */
    synchronized <T> T keep(LongConsumer wait, Supplier<T> call) {
        rest(wait);
        try {
            return call.get();
        } finally {
            called = true;
            ended = System.nanoTime();
        }
    }

    /** Waits until the pause since the end of the last call is over, if there was one. */
    synchronized void rest(LongConsumer wait) {
        long left = milliseconds - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - ended);
        if (called && left > 0) {
            wait.accept(left);
        }
    }
}
