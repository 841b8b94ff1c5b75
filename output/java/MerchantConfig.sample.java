// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
// Copy this file to src/main/java/shop/MerchantConfig.java and fill in the copy: it is yours, a new kit does not touch it.
package shop;

import alipaycrossborder.Config;

/** The config of this shop. Keys are better kept out of the source: read them from the environment, or from a file. */
public final class MerchantConfig {
    private MerchantConfig() {
    }

    public static Config config() {
        return new Config()
                // Where requests go: the name of an environment, or a full address
                .gateway("local")
                // The charset in which text is signed and sent
                .charset("utf-8")
                // How messages are signed; RSA2 is the strongest
                .signType("MD5")
                // The MD5 key (security code) that came with the contract, 32 letters and digits; keep it secret
                .key("760bdzec6y9goq7ctyx96ezkz78287de")
                // Your RSA private key: PEM or one line of Base64, PKCS#1 or PKCS#8; keep it secret
                .privateKey("")
                // Alipay's RSA public key (not your own): PEM or one line of Base64
                .publicKey("")
                // Your merchant id (PID): 16 digits that begin with 2088
                .partner("2088101122136241")
                // The settlement currency that is written in your contract
                .currency("USD")
                // Where Alipay's server sends notifications; must be reachable from outside
                .notifyUrl("")
                // Where the buyer's browser comes back to after the payment
                .returnUrl("");
    }
}
