// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.security.SecureRandom;
import java.util.function.Supplier;

/** Numbers for orders: the time and six characters that nobody can guess. */
public final class OrderNumbers {
    private static final String CHARACTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private OrderNumbers() {
    }

    /** A new number, such as 20120228170515-k3x09d; takes a clock such as {@code Clock::now}. */
    public static String next(Supplier<String> clock) {
        StringBuilder number = new StringBuilder(clock.get().replaceAll("[^0-9]", "")).append('-');
        for (int i = 0; i < 6; i++) {
            number.append(CHARACTERS.charAt(RANDOM.nextInt(CHARACTERS.length())));
        }
        return number.toString();
    }
}
