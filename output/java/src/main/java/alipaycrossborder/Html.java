// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

/** Text in HTML. */
public final class Html {
    private Html() {
    }

    /** The text as it stands in HTML, also between the quotes of an attribute. */
    public static String escape(String text) {
        // Never numeric references but this one: a browser reads the one of 128 as the euro sign.
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                .replace("\"", "&quot;").replace("'", "&#39;");
    }
}
