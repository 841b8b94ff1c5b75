// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.math.BigInteger;
import java.util.List;

/** Whether numbers make an RSA key: n and e a public one, n, e, d, p, q, dp, dq and qinv a private one. */
final class RsaNumbers {
    private RsaNumbers() {
    }

    static boolean haveSize(List<BigInteger> key) {
        int bits = key.get(0).bitLength();
        return bits >= 1024 && bits <= 4096;
    }

    /** Whether they belong together: with others some platforms sign, some throw, and some sign wrongly. */
    static boolean fit(List<BigInteger> key) {
        BigInteger n = key.get(0);
        BigInteger e = key.get(1);
        boolean isPublicKey = n.testBit(0) && e.testBit(0) && e.bitLength() >= 2 && e.bitLength() <= 32;
        return isPublicKey && (key.size() == 2 || isPrivateKey(n, e, key.subList(2, 8)));
    }

    private static boolean isPrivateKey(BigInteger n, BigInteger e, List<BigInteger> secret) {
        BigInteger d = secret.get(0);
        BigInteger p = secret.get(1);
        BigInteger q = secret.get(2);
        BigInteger inverse = secret.get(5);
        int half = (n.bitLength() + 15) / 16; // bytes, rounded up: some engines take no primes of different sizes
        return p.max(q).bitLength() <= 8 * half
                && n.equals(p.multiply(q))
                && d.compareTo(n) < 0
                && inverse.compareTo(p) < 0
                && isExponent(secret.get(3), p, d, e)
                && isExponent(secret.get(4), q, d, e)
                && inverse.multiply(q).mod(p).equals(BigInteger.ONE);
    }

    private static boolean isExponent(BigInteger exponent, BigInteger prime, BigInteger d, BigInteger e) {
        BigInteger order = prime.subtract(BigInteger.ONE);
        return exponent.equals(d.mod(order)) && e.multiply(exponent).mod(order).equals(BigInteger.ONE);
    }
}
