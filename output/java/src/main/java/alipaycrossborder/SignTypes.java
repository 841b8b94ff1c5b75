// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

/** How each sign type signs. */
final class SignTypes {
    private SignTypes() {
    }

    static Algorithm algorithm(String signType) {
        switch (signType) {
            case "MD5":
                return new SharedKeyAlgorithm(Output.hex(Hex.LOWER),
                        (text, key) -> Digests.digest("MD5", text, key));
            case "RSA":
                return new RsaAlgorithm("SHA-1", "SHA1withRSA", "3021300906052b0e03021a05000414");
            case "RSA2":
                return new RsaAlgorithm("SHA-256", "SHA256withRSA", "3031300d060960864801650304020105000420");
            default:
                throw new IllegalArgumentException(signType); // the config has been checked
        }
    }
}
