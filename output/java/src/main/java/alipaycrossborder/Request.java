// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A signed request. The buyer's browser takes it to the gateway by URL or form; or a server opens the URL. */
public final class Request {
    private final String address;
    private final Encoding encoding;
    private final Map<String, String> parameters;

    Request(String address, Encoding encoding, Map<String, String> parameters) {
        this.address = address;
        this.encoding = encoding;
        this.parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** The parameters as they are sent, in their order, with the signature; nobody can change them. */
    public Map<String, String> parameters() {
        return parameters;
    }

    /**
     * The address of the gateway with the parameters in its query.
     *
     * @throws KitException unencodable
     */
    public String buildUrl() {
        return Query.append(address, parameters, encoding);
    }

    /**
     * An HTML form that submits itself, to be written into a page.
     *
     * @throws KitException not_in_form, for line ends and other characters that a browser would change; unencodable
     */
    public String buildForm() {
        return HtmlForm.build(address, parameters, encoding);
    }
}
