// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Asks the gateway whether it sent a notification. */
final class GenuineCheck {
    private static final byte[] GENUINE = "true".getBytes(StandardCharsets.US_ASCII);

    private final Gateway gateway;
    private final Transport transport;

    GenuineCheck(Gateway gateway, Transport transport) {
        this.gateway = gateway;
        this.transport = transport;
    }

    /** Throws gateway_unreachable; not_genuine for any answer but the one word. */
    void check(Map<String, String> message) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("service", "notify_verify");
        query.put("partner", gateway.config().get("partner"));
        query.put("notify_id", message.getOrDefault("notify_id", ""));
        // The address is the config's: a message that named its own judge would always be genuine.
        Transport.Answer answer = ask(Query.append(gateway.address(), query, gateway.encoding()));
        if (answer.status() != 200) {
            throw new Refusal(Reason.GATEWAY_UNREACHABLE, "HTTP status " + answer.status());
        }
        if (!Arrays.equals(answer.body(), GENUINE)) {
            throw new Refusal(Reason.NOT_GENUINE);
        }
    }

    private Transport.Answer ask(String address) {
        try {
            return transport.send("GET", address, "", new byte[0]);
        } catch (Exception e) {
            throw new Refusal(Reason.GATEWAY_UNREACHABLE, e);
        }
    }
}
