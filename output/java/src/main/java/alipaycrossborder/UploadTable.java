// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A file that goes with a call: its columns, and how it is written. */
final class UploadTable {
    final String field;
    final String file;
    private final String separator;
    private final String lineEnd;
    private final int most;
    private final String unique;
    private final List<Rule> columns;

    /** Takes the names of the form's field and of the file, how it is written, and the column of which no value comes twice (or ""). */
    UploadTable(String field, String file, String separator, String lineEnd, int most, String unique, Rule... columns) {
        this.field = field;
        this.file = file;
        this.separator = separator;
        this.lineEnd = lineEnd;
        this.most = most;
        this.unique = unique;
        this.columns = Arrays.asList(columns);
    }

    /** The bytes of the file; one bad line, and there is none. Throws the first refusal, with the number of its line. */
    byte[] write(List<Map<String, String>> lines, Validation validation, Encoding encoding) {
        if (lines.isEmpty()) {
            throw new KitException(ErrorCode.MISSING, field, "");
        }
        if (lines.size() > most) {
            throw new KitException(ErrorCode.TOO_MANY, field, String.valueOf(most));
        }
        StringBuilder text = new StringBuilder();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            Map<String, String> values;
            try {
                values = check(lines.get(i), validation);
            } catch (KitException e) {
                throw e.within(path(i + 1));
            }
            checkCharacters(values, i + 1);
            String key = values.getOrDefault(unique, "");
            if (!key.isEmpty() && !seen.add(key)) {
                throw new KitException(ErrorCode.DUPLICATE, path(i + 1) + unique, "");
            }
            text.append(i > 0 ? lineEnd : "");
            text.append(columns.stream().map(column -> values.getOrDefault(column.name, "")).collect(Collectors.joining(separator)));
        }
        return encoding.encode(text.toString(), "");
    }

    /** The values of a line; throws the first refusal. */
    Map<String, String> check(Map<String, String> line, Validation validation) {
        return validation.complete(columns, Parameters.copy(line));
    }

    private void checkCharacters(Map<String, String> values, int number) {
        values.forEach((name, value) -> {
            if (value.contains(separator) || value.chars().anyMatch(c -> c < ' ' || c >= 0x7F && c <= 0x9F)) {
                throw new KitException(ErrorCode.NOT_IN_LINE, path(number) + name, "");
            }
        });
    }

    static String path(int number) {
        return "line " + number + ": ";
    }
}
