// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.ArrayList;
import java.util.List;

/** The table of a service: its parameters in the order in which they are sent, and what ties them together. */
final class Service {
    final List<Rule> rules = new ArrayList<>();
    final List<Constraint> constraints = new ArrayList<>();

    Service parameter(Rule rule) {
        rules.add(rule);
        return this;
    }

    Service exactlyOneOf(String... names) {
        constraints.add(Constraint.exactlyOneOf(names));
        return this;
    }

    Service goesTogether(String... names) {
        constraints.add(Constraint.goesTogether(names));
        return this;
    }
}
