// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** For the tests of your own shop. */
public final class Testing {
    private Testing() {
    }

    /**
     * The body of a notification that an order is paid, as the gateway would send it to the merchant of a config.
     *
     * @param fields what it shall hold in place of the examples; null takes a name away
     * @param privateKey the gateway's, of a pair that your test made, for the RSA sign types; else empty, and the config's
     *     own key signs
     * @throws KitException bad_key, unencodable, not_allowed
     */
    public static byte[] signedNotification(Config config, Map<String, String> fields, String privateKey) {
        Map<String, String> message = new LinkedHashMap<>();
        message.put("notify_id", "2c0fbb7880e40704dc6eb869aec4115d");
        message.put("notify_type", "trade_status_sync");
        message.put("notify_time", "2009-04-29 11:04:04");
        message.put("out_trade_no", "2009/04/291103");
        message.put("trade_no", "2009042976780315");
        message.put("total_fee", "8.00");
        message.put("currency", "JPY");
        message.put("trade_status", "TRADE_FINISHED");
        message.put(NotificationTable.CURRENCY, config.get(NotificationTable.CURRENCY));
        message.put("trade_status", "TRADE_FINISHED");
        message.putAll(fields);
        Gateway gateway = new Gateway(privateKey.isEmpty() ? config : config.checked().privateKey(privateKey));
        Map<String, String> signed = gateway.signed(Parameters.copy(message)).parameters();
        String body = Query.append("?", signed, new Encoding(config.checked().get("charset")));
        return body.substring(1).getBytes(StandardCharsets.US_ASCII);
    }
}
