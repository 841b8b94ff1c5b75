// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A parameter that is sent as JSON: an object, or a list of objects, of texts. It is given as NAME.FIELD or NAME[I].FIELD. */
final class JsonParts {
    private static final Pattern PART = Pattern.compile("([^\\[\\].]+)(?:\\[(0|[1-9][0-9]{0,2})\\])?\\.([^\\[\\].]+)");

    final List<Rule> fields;
    private final boolean isList;
    private final int most;
    private final String example;

    JsonParts(boolean isList, int most, String example, Rule... fields) {
        this.isList = isList;
        this.most = most;
        this.example = example;
        this.fields = Arrays.asList(fields);
    }

    /** Checks a name that was given; throws not_allowed, unknown, too_many. */
    static void checkName(List<Rule> rules, String name) {
        Matcher part = PART.matcher(name);
        String parameter = part.matches() ? part.group(1) : name;
        JsonParts json = rules.stream().filter(rule -> rule.name.equals(parameter)).findFirst().map(rule -> rule.json).orElse(null);
        if (json != null && parameter.equals(name)) {
            throw new KitException(ErrorCode.NOT_ALLOWED, name, "give its parts, such as " + json.example);
        }
        if (json == null || json.isList != (part.group(2) != null)
                || json.fields.stream().noneMatch(field -> field.name.equals(part.group(3)))) {
            throw new KitException(ErrorCode.UNKNOWN, name, "");
        }
        if (json.isList && Integer.parseInt(part.group(2)) >= json.most) {
            throw new KitException(ErrorCode.TOO_MANY, parameter, String.valueOf(json.most));
        }
    }

    /** What was given of the parameter: a map for each entry, up to the last that has anything in it. */
    List<Map<String, String>> entries(String name, Map<String, String> given) {
        List<Map<String, String>> entries = new ArrayList<>();
        for (Map.Entry<String, String> each : given.entrySet()) {
            Matcher part = PART.matcher(each.getKey());
            if (part.matches() && part.group(1).equals(name) && !each.getValue().isEmpty()) {
                int index = isList ? Integer.parseInt(part.group(2)) : 0;
                while (entries.size() <= index) {
                    entries.add(new LinkedHashMap<>());
                }
                entries.get(index).put(part.group(3), each.getValue());
            }
        }
        return entries;
    }

    /** What stands before the name of a field in its path. */
    String path(String name, int index) {
        return isList ? name + "[" + index + "]." : name + ".";
    }

    /** The text that is sent; the values stand in the order of the fields. */
    String write(List<Map<String, String>> entries) {
        StringBuilder text = new StringBuilder();
        for (Map<String, String> entry : entries) {
            text.append(text.length() > 0 ? ",{" : "{");
            for (Rule field : fields) {
                if (entry.containsKey(field.name)) {
                    text.append(text.charAt(text.length() - 1) == '{' ? "" : ",");
                    quote(field.name, text).append(':');
                    quote(entry.get(field.name), text);
                }
            }
            text.append('}');
        }
        return isList ? "[" + text + "]" : text.toString();
    }

    private static StringBuilder quote(String value, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ') {
                text.append("\\u00").append(Hex.encode(new byte[] {(byte) c}, Hex.LOWER));
            } else {
                text.append(c == '"' || c == '\\' ? "\\" : "").append(c);
            }
        }
        return text.append('"');
    }
}
