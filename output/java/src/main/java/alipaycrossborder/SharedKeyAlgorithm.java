// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.security.MessageDigest;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Signs with the key that the merchant and the gateway share. */
final class SharedKeyAlgorithm implements Algorithm {
    private final BinaryOperator<byte[]> digest;
    private final Output output;

    /** The digest takes the signing string and the key. */
    SharedKeyAlgorithm(Output output, BinaryOperator<byte[]> digest) {
        this.output = output;
        this.digest = digest;
    }

    @Override
    public Function<byte[], String> signer(Config config) {
        byte[] key = SharedKey.read(config, "key");
        return text -> output.write(digest.apply(text, key));
    }

    @Override
    public BiPredicate<byte[], String> verifier(Config config) {
        BiPredicate<byte[], String> current = verifier(SharedKey.read(config, "key"));
        return config.get("previous_key").isEmpty() ? current
                : current.or(verifier(SharedKey.read(config, "previous_key")));
    }

    private BiPredicate<byte[], String> verifier(byte[] key) {
        return (text, signature) -> {
            byte[] given = output.read(signature);
            return given != null && MessageDigest.isEqual(digest.apply(text, key), given); // in constant time
        };
    }
}
