// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.function.Supplier;

/** Where a value comes from that the merchant need not give. */
final class Source {
    private enum Kind { LITERAL, CONFIG, NOW }

    private final Kind kind;
    private final String text;

    private Source(Kind kind, String text) {
        this.kind = kind;
        this.text = text;
    }

    static Source literal(String text) {
        return new Source(Kind.LITERAL, text);
    }

    static Source config(String field) {
        return new Source(Kind.CONFIG, field);
    }

    static Source now() {
        return new Source(Kind.NOW, "");
    }

    /** The value; empty when it is a field that the config leaves out. The time comes in the form of the rule. */
    String read(Config config, Supplier<String> now) {
        switch (kind) {
            case CONFIG:
                return config.get(text);
            case NOW:
                return now.get();
            default:
                return text;
        }
    }

    /** The value; throws missing when the config leaves it out. */
    String demand(Config config, Supplier<String> now) {
        String value = read(config, now);
        if (kind == Kind.CONFIG && value.isEmpty()) {
            throw new KitException(ErrorCode.MISSING, "config." + text, "");
        }
        return value;
    }
}
