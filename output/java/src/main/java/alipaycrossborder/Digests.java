// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Digests of several pieces of bytes as one. A platform may have switched MD5 off: then they throw unsupported. */
final class Digests {
    private Digests() {
    }

    static byte[] digest(String name, byte[]... pieces) {
        try {
            MessageDigest digest = MessageDigest.getInstance(name);
            for (byte[] piece : pieces) {
                digest.update(piece);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new KitException(ErrorCode.UNSUPPORTED, "config.sign_type", name);
        }
    }
}
