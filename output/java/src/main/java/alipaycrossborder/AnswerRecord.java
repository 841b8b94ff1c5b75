// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.LinkedHashMap;
import java.util.Map;

/** One record of an answer of the gateway, checked: all values, as text, in the order in which they came. It never changes. */
public class AnswerRecord {
    private final String[] names;
    private final String[] values;

    AnswerRecord(String[] names, String[] values) {
        this.names = names;
        this.values = values;
    }

    AnswerRecord(AnswerRecord same) {
        this(same.names, same.values);
    }

    /** All values by their names, also those that have no method of their own; a copy. */
    public final Map<String, String> values() {
        Map<String, String> copy = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            copy.put(names[i], values[i]);
        }
        return copy;
    }

    /** One value by its name; empty when it is not there. */
    public final String get(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return values[i];
            }
        }
        return "";
    }
}
