// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.ArrayList;
import java.util.List;

/** The table of a service: its parameters in the order in which they are sent, what ties them together, and how the merchant's server calls it. */
final class Service {
    final String name;
    final List<Rule> rules = new ArrayList<>();
    final List<Constraint> constraints = new ArrayList<>();
    boolean post;
    boolean repeatable;
    int pause;
    AnswerTable answer;
    UploadTable upload;

    Service(String name) {
        this.name = name;
    }

    Service parameter(Rule rule) {
        rules.add(rule);
        return this;
    }

    Service tied(Constraint constraint) {
        constraints.add(constraint);
        return this;
    }

    /** The server calls it, and reads an answer of this form. */
    Service answers(AnswerTable table) {
        answer = table;
        return this;
    }

    Service post() {
        post = true;
        return this;
    }

    Service repeatable() {
        repeatable = true;
        return this;
    }

    /** Seconds between two calls. */
    Service pause(int seconds) {
        pause = seconds;
        return this;
    }

    /** A file goes with it. */
    Service upload(UploadTable table) {
        upload = table;
        return this;
    }
}
