// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Holds the parameters of a request against the table of its service. */
final class Validation {
    private final Config config;
    private final Encoding encoding;

    Validation(Config config, Encoding encoding) {
        this.config = config;
        this.encoding = encoding;
    }

    /** The parameters that are sent, in the order of the table. Throws the first refusal. */
    Map<String, String> complete(Service service, Map<String, String> given) {
        checkNames(service, given);
        Map<String, String> values = new LinkedHashMap<>();
        for (Rule rule : service.rules) {
            String value = value(rule, given.get(rule.name));
            if (value != null) {
                values.put(rule.name, value);
            }
        }
        check(service.rules, values);
        for (Constraint constraint : service.constraints) {
            constraint.check(values);
        }
        return values;
    }

    /** Holds values, also those of a message that came in, against their rules. Throws the first refusal. */
    void check(List<Rule> rules, Map<String, String> values) {
        for (Rule rule : rules) {
            check(rule, values);
        }
    }

    private static void checkNames(Service service, Map<String, String> given) {
        for (String name : given.keySet()) {
            if (service.rules.stream().noneMatch(rule -> rule.name.equals(name))) {
                throw new KitException(ErrorCode.UNKNOWN, name, "");
            }
        }
    }

    /** What was given, or else what the kit fills in; null for neither. */
    private String value(Rule rule, String given) {
        if (given != null && !given.isEmpty()) {
            return given;
        }
        String filled = rule.fill == null ? "" : rule.fill.read(config);
        return filled.isEmpty() ? null : filled;
    }

    private void check(Rule rule, Map<String, String> values) {
        String value = values.getOrDefault(rule.name, "");
        if (value.isEmpty()) {
            if (rule.required) {
                throw new KitException(ErrorCode.MISSING, rule.name, "");
            }
            return;
        }
        if (rule.equal != null && !same(rule, value, rule.equal.demand(config))) {
            throw new KitException(ErrorCode.NOT_ALLOWED, rule.name, rule.hint);
        }
        if (encoding.encode(value, rule.name).length > rule.bytes) {
            throw new KitException(ErrorCode.TOO_LONG, rule.name, String.valueOf(rule.bytes));
        }
        if (rule.format != null && !Formats.fits(rule.format, value)) {
            throw new KitException(ErrorCode.BAD_FORMAT, rule.name, Formats.says(rule.format));
        }
        if (!rule.allowed.isEmpty() && !rule.allowed.contains(value)) {
            throw new KitException(ErrorCode.NOT_ALLOWED, rule.name, String.join(", ", rule.allowed));
        }
        checkNumber(rule, value, values);
    }

    private static boolean same(Rule rule, String value, String expected) {
        return rule.ignoresCase ? Ascii.equalsIgnoreCase(value, expected) : value.equals(expected);
    }

    private static void checkNumber(Rule rule, String value, Map<String, String> values) {
        Integer most = rule.decimals;
        if (rule.decimalsOf != null) {
            most = Currencies.decimals(values.getOrDefault(rule.decimalsOf, ""));
        }
        int point = value.indexOf('.');
        if (most != null && point >= 0 && value.length() - point - 1 > most) {
            throw new KitException(ErrorCode.TOO_MANY_DECIMALS, rule.name, String.valueOf(most));
        }
        if (rule.minimum != null && new BigDecimal(value).compareTo(new BigDecimal(rule.minimum)) < 0) {
            throw new KitException(ErrorCode.TOO_SMALL, rule.name, rule.minimum);
        }
        if (rule.maximum != null && new BigDecimal(value).compareTo(new BigDecimal(rule.maximum)) > 0) {
            throw new KitException(ErrorCode.TOO_LARGE, rule.name, rule.maximum);
        }
    }
}
