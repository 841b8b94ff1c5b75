// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Ask what became of declarations: the parameters of {@link Client#alipayOverseasAcquireCustomsQuery}.
 *
 * <p>What is null is left out.
 */
public final class AlipayOverseasAcquireCustomsQuery {
    static final Service TABLE = new Service("alipay.overseas.acquire.customs.query").answers(Result.TABLE).repeatable()
            .parameter(new Rule("service").required().always(Source.literal("alipay.overseas.acquire.customs.query")).bytes(64))
            .parameter(new Rule("partner").required().always(Source.config("partner")).bytes(16).format("digits"))
            .parameter(new Rule("_input_charset").required().always(Source.config("charset")).ignoringCase())
            .parameter(new Rule("out_request_nos").required().bytes(329).format("words").mostItems(10));

    private final Map<String, String> parameters = new LinkedHashMap<>();

    /** The service of the gateway that is called; the kit fills it in when it is left out. */
    public AlipayOverseasAcquireCustomsQuery service(String service) {
        parameters.put("service", service);
        return this;
    }

    /** Your merchant id (PID); the kit fills it in when it is left out (such as 2088101122136241). */
    public AlipayOverseasAcquireCustomsQuery partner(String partner) {
        parameters.put("partner", partner);
        return this;
    }

    /** The charset of the bytes that are signed and sent; the kit fills it in when it is left out (such as utf-8). */
    public AlipayOverseasAcquireCustomsQuery inputCharset(String inputCharset) {
        parameters.put("_input_charset", inputCharset);
        return this;
    }

    /** Your numbers of declarations, parted by commas, required (such as 201204290001,201204290002). */
    public AlipayOverseasAcquireCustomsQuery outRequestNos(String outRequestNos) {
        parameters.put("out_request_nos", outRequestNos);
        return this;
    }

    /** A copy of what was set, in that order. */
    public LinkedHashMap<String, String> parameters() {
        return new LinkedHashMap<>(parameters);
    }
}
