// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

/** What keeps the kit from working where it is: a sentence that says what to do, without a path or a secret. */
public final class SetUpException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SetUpException(String sentence) {
        super(sentence);
    }
}
