// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Holds the parameters of a request against the table of its service; the clock stands still meanwhile. */
final class Validation {
    private final Config config;
    private final Encoding encoding;
    private final Supplier<String> clock;
    private String moment;

    Validation(Config config, Encoding encoding, Supplier<String> clock) {
        this.config = config;
        this.encoding = encoding;
        this.clock = clock;
    }

    /** The parameters that are sent, in the order of the table. Throws the first refusal. */
    Map<String, String> complete(Service service, Map<String, String> given) {
        Map<String, String> values = complete(service.rules, given);
        for (Constraint constraint : service.constraints) {
            constraint.check(values, now().substring(0, 10).replace("-", ""));
        }
        return values;
    }

    /** The same for what nothing ties together. */
    Map<String, String> complete(List<Rule> rules, Map<String, String> given) {
        checkNames(rules, given);
        Map<String, String> values = filled(rules, given);
        for (Rule rule : rules) {
            if (rule.json != null && values.containsKey(rule.name)) {
                values.put(rule.name, json(rule, given));
            }
            check(rule, values, "");
        }
        return values;
    }

    /** Holds values, also those of a message that came in, against their rules. Throws the first refusal. */
    void check(List<Rule> rules, Map<String, String> values) {
        for (Rule rule : rules) {
            check(rule, values, "");
        }
    }

    private static void checkNames(List<Rule> rules, Map<String, String> given) {
        for (String name : given.keySet()) {
            if (rules.stream().noneMatch(rule -> rule.name.equals(name) && rule.json == null)) {
                JsonParts.checkName(rules, name);
            }
        }
    }

    /** What was given, and what the kit fills in. */
    private Map<String, String> filled(List<Rule> rules, Map<String, String> given) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Rule rule : rules) {
            String value = value(rule, given.get(rule.name));
            if (rule.json != null && !rule.json.entries(rule.name, given).isEmpty()) {
                value = ""; // its place; it is written when its turn comes
            }
            if (value != null) {
                values.put(rule.name, value);
            }
        }
        return values;
    }

    /** What was given, or else what the kit fills in; null for neither. */
    private String value(Rule rule, String given) {
        if (given != null && !given.isEmpty()) {
            return given;
        }
        String filled = rule.fill == null ? "" : rule.fill.read(config, () -> now(rule));
        return filled.isEmpty() ? null : filled;
    }

    private String json(Rule rule, Map<String, String> given) {
        List<Map<String, String>> entries = rule.json.entries(rule.name, given);
        for (int i = 0; i < entries.size(); i++) {
            Map<String, String> entry = filled(rule.json.fields, entries.get(i));
            for (Rule field : rule.json.fields) {
                check(field, entry, rule.json.path(rule.name, i));
            }
            entries.set(i, entry);
        }
        return rule.json.write(entries);
    }

    /** The path is what stands before the rule's name in a refusal. */
    private void check(Rule rule, Map<String, String> values, String path) {
        String value = values.getOrDefault(rule.name, "");
        String name = path + rule.name;
        if (value.isEmpty()) {
            if (rule.required) {
                throw new KitException(ErrorCode.MISSING, name, "");
            }
            return;
        }
        if (rule.equal != null && !same(rule, value)) {
            throw new KitException(ErrorCode.NOT_ALLOWED, name, rule.hint);
        }
        checkLength(rule, value, name);
        if (rule.format != null && !Formats.fits(rule.format, value)) {
            throw new KitException(ErrorCode.BAD_FORMAT, name, Formats.says(rule.format));
        }
        if (!rule.allowed.isEmpty() && !rule.allowed.contains(value)) {
            throw new KitException(ErrorCode.NOT_ALLOWED, name, String.join(", ", rule.allowed));
        }
        checkNumber(rule, value, name, values);
        if (value.chars().filter(c -> c == ',').count() >= rule.mostItems) {
            throw new KitException(ErrorCode.TOO_MANY, name, String.valueOf(rule.mostItems));
        }
        if (rule.latestNow && value.compareTo(now(rule)) > 0) {
            throw new KitException(ErrorCode.IN_FUTURE, name, "");
        }
    }

    private boolean same(Rule rule, String value) {
        String expected = rule.equal.demand(config, () -> now(rule));
        return rule.ignoresCase ? Ascii.equalsIgnoreCase(value, expected) : value.equals(expected);
    }

    private void checkLength(Rule rule, String value, String name) {
        int length = encoding.encode(value, name).length;
        if (length > rule.bytes) {
            throw new KitException(ErrorCode.TOO_LONG, name, String.valueOf(rule.bytes));
        }
        if (length < rule.minBytes) {
            throw new KitException(ErrorCode.TOO_SHORT, name, String.valueOf(rule.minBytes));
        }
    }

    private static void checkNumber(Rule rule, String value, String name, Map<String, String> values) {
        Integer most = rule.decimals;
        if (rule.decimalsOf != null) {
            most = Currencies.decimals(values.getOrDefault(rule.decimalsOf, ""));
        }
        int point = value.indexOf('.');
        if (most != null && point >= 0 && value.length() - point - 1 > most) {
            throw new KitException(ErrorCode.TOO_MANY_DECIMALS, name, String.valueOf(most));
        }
        if (rule.minimum != null && new BigDecimal(value).compareTo(new BigDecimal(rule.minimum)) < 0) {
            throw new KitException(ErrorCode.TOO_SMALL, name, rule.minimum);
        }
        if (rule.maximum != null && new BigDecimal(value).compareTo(new BigDecimal(rule.maximum)) > 0) {
            throw new KitException(ErrorCode.TOO_LARGE, name, rule.maximum);
        }
    }

    private String now() {
        moment = moment == null ? clock.get() : moment;
        return moment;
    }

    /** The time in the form that a parameter has. */
    private String now(Rule rule) {
        return Formats.inForm(rule.format, now());
    }
}
