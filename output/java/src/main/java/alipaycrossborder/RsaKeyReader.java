// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads RSA keys in the forms that people have them: PEM or one line of Base64; PKCS#1, PKCS#8 or X.509.
 *
 * <p>It takes and refuses what every other kit does, so that a key file works with all of them or with none.
 */
final class RsaKeyReader {
    private static final String BEGIN = "-----BEGIN ";
    private static final String DASHES = "-----";
    private static final List<String> LABELS =
            Arrays.asList("PRIVATE KEY", "RSA PRIVATE KEY", "PUBLIC KEY", "RSA PUBLIC KEY");
    // rsaEncryption, with NULL as its parameters or with none
    private static final List<String> ALGORITHMS =
            Arrays.asList("06092a864886f70d0101010500", "06092a864886f70d010101");

    private final String field;
    private final boolean wantsPrivate;

    private RsaKeyReader(String field, boolean wantsPrivate) {
        this.field = field;
        this.wantsPrivate = wantsPrivate;
    }

    /** The numbers n, e, d, p, q, dp, dq and qinv of {@code config.private_key}; throws bad_key. */
    static List<BigInteger> readPrivate(Config config) {
        return new RsaKeyReader("private_key", true).read(config);
    }

    /** The numbers n and e of a public key by its name in the config; throws bad_key. */
    static List<BigInteger> readPublic(Config config, String field) {
        return new RsaKeyReader(field, false).read(config);
    }

    private List<BigInteger> read(Config config) {
        String text = config.get(field).replaceAll("\\A\uFEFF?[ \t\r\n]*|[ \t\r\n]+\\z", "");
        if (text.isEmpty()) {
            throw badKey(KeyDetail.EMPTY);
        }
        if (text.startsWith(BEGIN)) {
            String[] lines = text.split("\r\n|\r|\n", -1);
            String label = label(lines[0].replaceAll("[ \t]+\\z", ""), lines[lines.length - 1]);
            expectPrivate(label.endsWith("PRIVATE KEY"));
            text = String.join("", Arrays.copyOfRange(lines, 1, lines.length - 1)).replaceAll("[ \t]", "");
        }
        byte[] bytes = Output.BASE64.read(text);
        if (bytes == null || bytes.length == 0) {
            throw badKey(KeyDetail.BASE64);
        }
        List<BigInteger> numbers = numbers(bytes);
        expectPrivate(numbers.size() > 2);
        if (!RsaNumbers.haveSize(numbers)) {
            throw badKey(KeyDetail.SIZE);
        }
        if (!RsaNumbers.fit(numbers)) {
            throw badKey(KeyDetail.NUMBERS);
        }
        return numbers;
    }

    private String label(String first, String last) {
        int end = first.length() - DASHES.length();
        if (end <= BEGIN.length() || !first.endsWith(DASHES)) {
            throw badKey(KeyDetail.PEM);
        }
        String label = first.substring(BEGIN.length(), end);
        if (!last.equals("-----END " + label + DASHES)) {
            throw badKey(KeyDetail.PEM);
        }
        if (!LABELS.contains(label)) {
            throw badKey(KeyDetail.LABEL);
        }
        return label;
    }

    private List<BigInteger> numbers(byte[] bytes) {
        try {
            Der key = Der.sequence(bytes);
            if (key.next() == Der.SEQUENCE) { // X.509
                checkAlgorithm(key);
                byte[] bits = key.bits();
                key.end();
                return integers(Der.sequence(bits), 2);
            }
            BigInteger first = key.integer();
            if (first.signum() != 0) { // PKCS#1, n
                List<BigInteger> numbers = integers(key, 1);
                numbers.add(0, first);
                return numbers;
            }
            if (key.next() == Der.SEQUENCE) { // PKCS#8, with PKCS#1 in it; attributes may follow
                checkAlgorithm(key);
                key = Der.sequence(key.take(Der.OCTETS));
                if (key.integer().signum() != 0) {
                    throw badKey(KeyDetail.DER);
                }
            }
            return integers(key, 8);
        } catch (IllegalArgumentException e) {
            throw badKey(KeyDetail.DER);
        }
    }

    private void checkAlgorithm(Der key) {
        if (!ALGORITHMS.contains(Hex.encode(key.take(Der.SEQUENCE), Hex.LOWER))) {
            throw badKey(KeyDetail.DER);
        }
    }

    private static List<BigInteger> integers(Der sequence, int count) {
        List<BigInteger> integers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            integers.add(sequence.integer());
        }
        sequence.end();
        return integers;
    }

    private void expectPrivate(boolean isPrivate) {
        if (isPrivate != wantsPrivate) {
            throw badKey(isPrivate ? KeyDetail.PRIVATE_GIVEN : KeyDetail.PUBLIC_GIVEN);
        }
    }

    private KitException badKey(String detail) {
        return new KitException(ErrorCode.BAD_KEY, "config." + field, detail);
    }
}
