// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

/** Where a value comes from that the merchant need not give. */
final class Source {
    private final String text;
    private final boolean isField;

    private Source(String text, boolean isField) {
        this.text = text;
        this.isField = isField;
    }

    static Source literal(String text) {
        return new Source(text, false);
    }

    static Source config(String field) {
        return new Source(field, true);
    }

    /** The value; empty when it is a field that the config leaves out. */
    String read(Config config) {
        return isField ? config.get(text) : text;
    }

    /** The value; throws missing when the config leaves it out. */
    String demand(Config config) {
        String value = read(config);
        if (isField && value.isEmpty()) {
            throw new KitException(ErrorCode.MISSING, "config." + text, "");
        }
        return value;
    }
}
