// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.LinkedHashMap;
import java.util.Map;

/** The parameters of a message as they come from outside. */
final class Parameters {
    private Parameters() {
    }

    /**
     * A copy in the same order, without the names whose value is null.
     *
     * @throws KitException bad_format, for what is no String: a raw Map lets the arrays of getParameterMap() through
     */
    static Map<String, String> copy(Map<?, ?> parameters) {
        Map<String, String> copy = new LinkedHashMap<>();
        for (Map.Entry<?, ?> parameter : parameters.entrySet()) {
            if (parameter.getValue() == null) {
                continue;
            }
            if (!(parameter.getKey() instanceof String && parameter.getValue() instanceof String)) {
                throw new KitException(ErrorCode.BAD_FORMAT, String.valueOf(parameter.getKey()), "text");
            }
            copy.put((String) parameter.getKey(), (String) parameter.getValue());
        }
        return copy;
    }
}
