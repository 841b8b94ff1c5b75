// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** A form that submits itself: it carries a request through the buyer's browser. */
final class HtmlForm {
    private static final String[] IN_QUERY = {"_input_charset"};

    private HtmlForm() {
    }

    /** The HTML of the form; throws not_in_form for what a browser would change. */
    static String build(String address, Map<String, String> parameters, Encoding encoding) {
        check(parameters);
        StringBuilder html = new StringBuilder();
        String action = Query.append(address, inQuery(parameters), encoding);
        html.append("<form id=\"alipay-cross-border\" method=\"post\" action=\"").append(Html.escape(action));
        html.append("\" accept-charset=\"").append(encoding.id()).append("\">\n");
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            html.append("<input type=\"hidden\" name=\"").append(Html.escape(parameter.getKey()));
            html.append("\" value=\"").append(Html.escape(parameter.getValue()));
            html.append("\">\n");
        }
        html.append("<button type=\"submit\">Continue to Alipay</button>\n</form>\n<script>HTMLFormElement.prototype.submit.call(document.getElementById(\"alipay-cross-border\"));</script>\n");
        return html.toString();
    }

    private static Map<String, String> inQuery(Map<String, String> parameters) {
        Map<String, String> found = new LinkedHashMap<>(parameters);
        found.keySet().retainAll(Arrays.asList(IN_QUERY));
        return found;
    }

    private static void check(Map<String, String> parameters) {
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            String name = parameter.getKey();
            // A browser fills a field of that name with the charset, leaves out one without a name, and makes every line end CR LF.
            if (name.isEmpty() || Ascii.equalsIgnoreCase(name, "_charset_") || hasControls(name) || hasControls(parameter.getValue())) {
                throw new KitException(ErrorCode.NOT_IN_FORM, name, "");
            }
        }
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(c -> c < ' ' && c != '\t' || c >= 0x7F && c <= 0x9F);
    }
}
