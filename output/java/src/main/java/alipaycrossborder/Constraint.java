// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What ties parameters of a service together. */
final class Constraint {
    private final boolean exactlyOne;
    private final List<String> names;

    private Constraint(boolean exactlyOne, String... names) {
        this.exactlyOne = exactlyOne;
        this.names = Arrays.asList(names);
    }

    static Constraint exactlyOneOf(String... names) {
        return new Constraint(true, names);
    }

    static Constraint goesTogether(String... names) {
        return new Constraint(false, names);
    }

    /** Throws exactly_one_of, goes_with. */
    void check(Map<String, String> values) {
        List<String> absent = new ArrayList<>(names);
        absent.removeIf(name -> !values.getOrDefault(name, "").isEmpty());
        int present = names.size() - absent.size();
        if (exactlyOne && present != 1) {
            throw new KitException(ErrorCode.EXACTLY_ONE_OF, names.get(0), String.join(", ", names));
        }
        if (!exactlyOne && present > 0 && !absent.isEmpty()) {
            throw new KitException(ErrorCode.GOES_WITH, absent.get(0), String.join(", ", names));
        }
    }
}
