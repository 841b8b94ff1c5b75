// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

/** The currencies of the gateway. */
final class Currencies {
    private Currencies() {
    }

    /** How many decimals an amount in a currency has, null for a currency that the gateway has not. */
    static Integer decimals(String code) {
        switch (code) {
            case "GBP": // British pound
                return 2;
            case "HKD": // Hong Kong dollar
                return 2;
            case "USD": // US dollar
                return 2;
            case "CHF": // Swiss franc
                return 2;
            case "SGD": // Singapore dollar
                return 2;
            case "SEK": // Swedish krona
                return 2;
            case "DKK": // Danish krone
                return 2;
            case "NOK": // Norwegian krone
                return 2;
            case "JPY": // Japanese yen
                return 0;
            case "CAD": // Canadian dollar
                return 2;
            case "AUD": // Australian dollar
                return 2;
            case "EUR": // Euro
                return 2;
            case "NZD": // New Zealand dollar
                return 2;
            case "KRW": // South Korean won
                return 0;
            case "THB": // Thai baht
                return 2;
            case "RUB": // Russian rouble
                return 2;
            case "MOP": // Macanese pataca
                return 2;
            default:
                return null;
        }
    }
}
