// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.function.BiPredicate;
import java.util.function.Function;
import javax.crypto.Cipher;

/** Signs with the merchant's private key (PKCS#1 v1.5), verifies with the gateway's public key. */
final class RsaAlgorithm implements Algorithm {
    private final String digest;
    private final String signature;
    private final byte[] digestInfo;

    /** Takes the names that Java has for the digest and the signature, and what stands before the digest in a block. */
    RsaAlgorithm(String digest, String signature, String digestInfo) {
        this.digest = digest;
        this.signature = signature;
        this.digestInfo = Hex.decode(digestInfo);
    }

    @Override
    public Function<byte[], String> signer(Config config) {
        PrivateKey key = RsaKeys.privateKey(config);
        return text -> Output.BASE64.write(sign(key, text));
    }

    @Override
    public BiPredicate<byte[], String> verifier(Config config) {
        BiPredicate<byte[], String> current = verifier(RsaKeys.publicKey(config, "public_key"));
        return config.get("previous_public_key").isEmpty() ? current
                : current.or(verifier(RsaKeys.publicKey(config, "previous_public_key")));
    }

    private BiPredicate<byte[], String> verifier(RSAPublicKey key) {
        int length = (key.getModulus().bitLength() + 7) / 8;
        return (text, given) -> {
            byte[] bytes = Output.BASE64.read(given);
            return bytes != null && bytes.length == length && fits(key, text, bytes);
        };
    }

    private byte[] sign(PrivateKey key, byte[] text) {
        try {
            java.security.Signature signer = java.security.Signature.getInstance(signature);
            signer.initSign(key);
            signer.update(text);
            return signer.sign();
        } catch (NoSuchAlgorithmException e) {
            throw new KitException(ErrorCode.UNSUPPORTED, "config.sign_type", signature);
        } catch (GeneralSecurityException | ArithmeticException e) {
            // Java holds the result against the public exponent: the primes of the key are none.
            throw new KitException(ErrorCode.BAD_KEY, "config.private_key", KeyDetail.NUMBERS);
        }
    }

    /** Opens the block and compares: java.security.Signature also takes one without the NULL behind the algorithm. */
    private boolean fits(RSAPublicKey key, byte[] text, byte[] signature) {
        byte[] digested = Digests.digest(digest, text);
        byte[] expected = new byte[digestInfo.length + digested.length];
        System.arraycopy(digestInfo, 0, expected, 0, digestInfo.length);
        System.arraycopy(digested, 0, expected, digestInfo.length, digested.length);
        try {
            Cipher block = Cipher.getInstance("RSA/ECB/PKCS1Padding");
            block.init(Cipher.DECRYPT_MODE, key);
            return MessageDigest.isEqual(expected, block.doFinal(signature));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
