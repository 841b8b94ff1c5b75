// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Download the settlement file: the parameters of {@link Client#forexLiquidationFile}.
 *
 * <p>What is null is left out.
 */
public final class ForexLiquidationFile {
    static final Service TABLE = new Service("forex_liquidation_file").answers(Liquidation.TABLE).repeatable()
            .parameter(new Rule("service").required().always(Source.literal("forex_liquidation_file")).bytes(64))
            .parameter(new Rule("partner").required().always(Source.config("partner")).bytes(16).format("digits"))
            .parameter(new Rule("_input_charset").required().always(Source.config("charset")).ignoringCase())
            .parameter(new Rule("start_date").required().format("date8"))
            .parameter(new Rule("end_date").required().format("date8"))
            .tied(Constraint.period("start_date", "end_date", 10, true));

    private final Map<String, String> parameters = new LinkedHashMap<>();

    /** The service of the gateway that is called; the kit fills it in when it is left out. */
    public ForexLiquidationFile service(String service) {
        parameters.put("service", service);
        return this;
    }

    /** Your merchant id (PID); the kit fills it in when it is left out (such as 2088101122136241). */
    public ForexLiquidationFile partner(String partner) {
        parameters.put("partner", partner);
        return this;
    }

    /** The charset of the bytes that are signed and sent; the kit fills it in when it is left out (such as utf-8). */
    public ForexLiquidationFile inputCharset(String inputCharset) {
        parameters.put("_input_charset", inputCharset);
        return this;
    }

    /** First day, GMT+8, required (such as 20131210). */
    public ForexLiquidationFile startDate(String startDate) {
        parameters.put("start_date", startDate);
        return this;
    }

    /** Last day, GMT+8, before today, required (such as 20131219). */
    public ForexLiquidationFile endDate(String endDate) {
        parameters.put("end_date", endDate);
        return this;
    }

    /** A copy of what was set, in that order. */
    public LinkedHashMap<String, String> parameters() {
        return new LinkedHashMap<>(parameters);
    }
}
