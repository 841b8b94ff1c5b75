// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

/** What can be wrong with a key. */
final class KeyDetail {
    static final String EMPTY = "it is empty";
    static final String ASCII = "it holds a character that is not printable ASCII";
    static final String BLANK = "it begins or ends with a blank";
    static final String PEM = "it is not a complete PEM block";
    static final String LABEL = "its PEM label is not that of a plain RSA key";
    static final String BASE64 = "it is not Base64 in one line";
    static final String DER = "it does not hold an RSA key in PKCS#1, PKCS#8 or X.509 form";
    static final String PRIVATE_GIVEN = "it is a private key and the public key is expected";
    static final String PUBLIC_GIVEN = "it is a public key and the private key is expected";
    static final String SIZE = "it must have 1024 to 4096 bits";
    static final String NUMBERS = "its numbers do not make an RSA key";
    static final String OWN_PUBLIC_KEY = "this is your own public key and the gateway's is expected";

    private KeyDetail() {
    }
}
