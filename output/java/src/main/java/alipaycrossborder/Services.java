// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.Objects;

/** The services of the gateway. */
final class Services {
    private Services() {
    }

    /** The table of a service; throws unknown. */
    static Service table(String name) {
        switch (Objects.toString(name, "")) {
            case "create_forex_trade":
                return CreateForexTrade.TABLE;
            default:
                throw new KitException(ErrorCode.UNKNOWN, Objects.toString(name, ""), "");
        }
    }
}
