// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.function.BiPredicate;
import java.util.function.Function;

/** One way to sign. The key is read before there is a text: of two faults the key's is the one to report. */
interface Algorithm {
    /** From the bytes of a signing string to the signature. Throws bad_key. */
    Function<byte[], String> signer(Config config);

    /** Whether a signature fits the bytes of a signing string. Throws bad_key. */
    BiPredicate<byte[], String> verifier(Config config);
}
