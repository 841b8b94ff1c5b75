// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.ArrayList;
import java.util.List;

/** An element of an answer: its name, the elements in it, and its text. */
final class XmlElement {
    final String name;
    final List<XmlElement> children = new ArrayList<>();
    final StringBuilder characters = new StringBuilder();

    XmlElement(String name) {
        this.name = name;
    }

    boolean isLeaf() {
        return children.isEmpty();
    }

    /** All text directly in it, without blanks at both ends. */
    String text() {
        return trim(characters.toString());
    }

    /** A text without blanks at both ends; String.trim takes control characters for blanks. */
    static String trim(String text) {
        int start = 0;
        int stop = text.length();
        while (start < stop && " \t\r\n".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (start < stop && " \t\r\n".indexOf(text.charAt(stop - 1)) >= 0) {
            stop--;
        }
        return text.substring(start, stop);
    }

    /** The first element of a name; an empty one when there is none. */
    XmlElement child(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).findFirst().orElse(new XmlElement(wanted));
    }

    /** The text of the first leaf of a name, or nothing. */
    String leaf(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted) && child.isLeaf()).findFirst().map(XmlElement::text).orElse("");
    }
}
