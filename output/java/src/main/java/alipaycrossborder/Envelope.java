// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands around every answer in XML: whether it went well, and where the values are. */
final class Envelope {
    static final int LONGEST = 1048576;

    private final String root;
    private final String success;
    private final String good;
    private final String error;
    private final String response;

    Envelope(String root, String success, String good, String error, String response) {
        this.root = root;
        this.success = success;
        this.good = good;
        this.error = error;
        this.response = response;
    }

    /** The root of an answer that says that it went well; throws bad_answer, gateway_error, gateway_busy. */
    XmlElement open(byte[] body, Gateway gateway) {
        if (body.length > LONGEST) {
            throw KitException.badAnswer("it is larger than it can be");
        }
        String bytes = new String(body, StandardCharsets.ISO_8859_1).replaceFirst("\\A(\u00EF\u00BB\u00BF)?[ \t\r\n]*", "");
        if (bytes.isEmpty()) {
            throw KitException.badAnswer("it is empty");
        }
        if (bytes.matches("(?is)(<!doctype html|<html).*")) {
            throw KitException.badAnswer("it is a web page");
        }
        XmlElement found = XmlReader.read(bytes.getBytes(StandardCharsets.ISO_8859_1), gateway);
        Set<String> names = new HashSet<>();
        if (!found.name.equals(root) || !found.children.stream().allMatch(child -> names.add(child.name))) {
            throw shape();
        }
        if (!found.leaf(success).equals(good)) {
            throw found.leaf(error).isEmpty() ? shape() : GatewayCodes.refusal(found.leaf(error));
        }
        return found;
    }

    /** The values under the root, in their order; throws bad_answer. */
    Map<String, String> values(XmlElement found) {
        List<XmlElement> records = found.child(response).children;
        if (records.size() != 1) {
            throw shape();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (XmlElement leaf : records.get(0).children) {
            if (leaf.isLeaf() && values.put(leaf.name, leaf.text()) != null) {
                throw shape();
            }
        }
        return values;
    }

    static KitException shape() {
        return KitException.badAnswer("it is not an answer to this service");
    }
}
