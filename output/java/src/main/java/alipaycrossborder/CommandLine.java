// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words behind a command's name. */
final class CommandLine {
    private static final List<String> SWITCHES = Arrays.asList("--csv", "--help", "--again");

    final List<String> words = new ArrayList<>();
    private final Map<String, String> options = new LinkedHashMap<>();

    CommandLine(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (!word.startsWith("--")) {
                words.add(word);
            } else if (SWITCHES.contains(word)) {
                options.put(word, "");
            } else {
                boolean valued = i + 1 < arguments.size() && !arguments.get(i + 1).startsWith("--");
                options.put(word, valued ? arguments.get(++i) : null);
            }
        }
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    String option(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }

    /** Throws WrongUsage for more or fewer words, another option, or an option without its value. */
    CommandLine check(int fewest, int most, String... known) throws WrongUsage {
        List<String> allowed = new ArrayList<>(Arrays.asList(known));
        allowed.add("--csv");
        if (words.size() < fewest || words.size() > most || !allowed.containsAll(options.keySet()) || options.containsValue(null)) {
            throw new WrongUsage();
        }
        return this;
    }

    /** The words are not such as the command takes. */
    static final class WrongUsage extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
