// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** What the description says about one parameter of a service: a row of its table. */
final class Rule {
    final String name;
    boolean required;
    boolean ignoresCase;
    Source fill;
    Source equal;
    String hint = "";
    int bytes = Integer.MAX_VALUE;
    int minBytes;
    String format;
    List<String> allowed = Collections.emptyList();
    Integer decimals;
    String decimalsOf;
    String minimum;
    String maximum;
    int mostItems = Integer.MAX_VALUE;
    boolean latestNow;
    JsonParts json;

    Rule(String name) {
        this.name = name;
    }

    Rule required() {
        required = true;
        return this;
    }

    /** The kit fills it with this, and no other value may be given. */
    Rule always(Source value) {
        fill = value;
        return equalTo(value);
    }

    /** The kit fills it with this when it is left out. */
    Rule otherwise(Source value) {
        fill = value;
        return this;
    }

    Rule equalTo(Source value) {
        equal = value;
        return this;
    }

    /** What to say when it is not equal to what it must be. */
    Rule hint(String text) {
        hint = text;
        return this;
    }

    Rule ignoringCase() {
        ignoresCase = true;
        return this;
    }

    Rule bytes(int most) {
        bytes = most;
        return this;
    }

    Rule minBytes(int least) {
        minBytes = least;
        return this;
    }

    Rule format(String name) {
        format = name;
        return this;
    }

    Rule allowed(String... values) {
        allowed = Arrays.asList(values);
        return this;
    }

    Rule decimals(int most) {
        decimals = most;
        return this;
    }

    /** As many decimals as the currency has that another parameter names. */
    Rule decimalsOf(String parameter) {
        decimalsOf = parameter;
        return this;
    }

    Rule minimum(String decimal) {
        minimum = decimal;
        return this;
    }

    Rule maximum(String decimal) {
        maximum = decimal;
        return this;
    }

    /** So many pieces between commas. */
    Rule mostItems(int most) {
        mostItems = most;
        return this;
    }

    /** A time that has come. */
    Rule latestNow() {
        latestNow = true;
        return this;
    }

    /** It is given by its parts, and sent as JSON. */
    Rule json(JsonParts parts) {
        json = parts;
        return this;
    }
}
