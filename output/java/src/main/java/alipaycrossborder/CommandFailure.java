// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

/** Ends a command with a sentence and an exit code. */
final class CommandFailure extends Exception {
    private static final long serialVersionUID = 1L;

    final int exitCode;

    CommandFailure(String sentence, int exitCode) {
        super(sentence);
        this.exitCode = exitCode;
    }

    /** After something was sent; what nobody foresaw is the cause, and its words are for the log. */
    static CommandFailure afterSending(Throwable trouble, String then) {
        if (trouble instanceof KitException && ((KitException) trouble).wasSent()) {
            return new CommandFailure((KitException) trouble, then);
        }
        CommandFailure failure = new CommandFailure(then, 1);
        failure.initCause(trouble);
        return failure;
    }

    /** Takes what the kit refused, and what else is to be said of it. */
    CommandFailure(KitException refusal, String then) {
        this(refusal.getMessage() + then, refusal.mayRetry() ? 3 : refusal.wasSent() ? 1 : 2);
    }
}
