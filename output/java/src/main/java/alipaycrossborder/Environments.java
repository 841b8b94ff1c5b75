// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.stream.Stream;

/** Where the gateway is. */
final class Environments {
    private static final String NAMES = String.join(", ",
            "local", "sandbox", "production");

    private Environments() {
    }

    /** The address of the environment that the config names, of the first when it names none, or the config's own. */
    static String address(String gateway) {
        switch (gateway) {
            case "":
            case "local": // The sandbox on your own machine
                return "http://127.0.0.1:8700/gateway.do";
            case "sandbox": // The sandbox of Alipay
                return "https://mapi.alipaydev.com/gateway.do";
            case "production": // Real money
                return "https://mapi.alipay.com/gateway.do";
            default:
                if (!Formats.url(gateway)) {
                    throw new KitException(ErrorCode.NOT_ALLOWED, "config.gateway", NAMES);
                }
                return gateway;
        }
    }

    /** Whether real money moves at the host of an address. */
    static boolean movesMoney(String address) {
        return Stream.<String>of("https://mapi.alipay.com/gateway.do")
                .anyMatch(real -> Ascii.equalsIgnoreCase(host(real), host(address)));
    }

    private static String host(String address) {
        return address.split("://|[:/?]")[1];
    }
}
