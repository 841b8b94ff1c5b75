// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.List;

/** The RSA keys of a config. */
final class RsaKeys {
    private RsaKeys() {
    }

    /** The merchant's private key; throws bad_key. */
    static PrivateKey privateKey(Config config) {
        List<BigInteger> key = RsaKeyReader.readPrivate(config);
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new RSAPrivateCrtKeySpec(key.get(0), key.get(1),
                    key.get(2), key.get(3), key.get(4), key.get(5), key.get(6), key.get(7)));
        } catch (GeneralSecurityException e) {
            throw new KitException(ErrorCode.BAD_KEY, "config.private_key", KeyDetail.NUMBERS);
        }
    }

    /**
     * A public key of the gateway by its name in the config; throws bad_key, also for the merchant's own: no message
     * would ever fit that.
     */
    static RSAPublicKey publicKey(Config config, String field) {
        List<BigInteger> key = RsaKeyReader.readPublic(config, field);
        if (key.get(0).equals(ownModulus(config))) {
            throw new KitException(ErrorCode.BAD_KEY, "config." + field, KeyDetail.OWN_PUBLIC_KEY);
        }
        try {
            return (RSAPublicKey) KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(key.get(0), key.get(1)));
        } catch (GeneralSecurityException e) {
            throw new KitException(ErrorCode.BAD_KEY, "config." + field, KeyDetail.NUMBERS);
        }
    }

    private static BigInteger ownModulus(Config config) {
        try {
            return RsaKeyReader.readPrivate(config).get(0);
        } catch (KitException e) {
            return null; // verifying does without a private key
        }
    }
}
