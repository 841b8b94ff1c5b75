// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Download the exchange rates of the day: the parameters of {@link Client#forexRateFile}.
 *
 * <p>What is null is left out.
 */
public final class ForexRateFile {
    static final Service TABLE = new Service("forex_rate_file").answers(Rates.TABLE).repeatable()
            .parameter(new Rule("service").required().always(Source.literal("forex_rate_file")).bytes(64))
            .parameter(new Rule("partner").required().always(Source.config("partner")).bytes(16).format("digits"))
            .parameter(new Rule("_input_charset").required().always(Source.config("charset")).ignoringCase());

    private final Map<String, String> parameters = new LinkedHashMap<>();

    /** The service of the gateway that is called; the kit fills it in when it is left out. */
    public ForexRateFile service(String service) {
        parameters.put("service", service);
        return this;
    }

    /** Your merchant id (PID); the kit fills it in when it is left out (such as 2088101122136241). */
    public ForexRateFile partner(String partner) {
        parameters.put("partner", partner);
        return this;
    }

    /** The charset of the bytes that are signed and sent; the kit fills it in when it is left out (such as utf-8). */
    public ForexRateFile inputCharset(String inputCharset) {
        parameters.put("_input_charset", inputCharset);
        return this;
    }

    /** A copy of what was set, in that order. */
    public LinkedHashMap<String, String> parameters() {
        return new LinkedHashMap<>(parameters);
    }
}
