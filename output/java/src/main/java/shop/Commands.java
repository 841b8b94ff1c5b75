// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package shop;

/** How the commands are called, whatever the gateway: {@code java -cp ... shop.Commands COMMAND}. */
public final class Commands {
    private Commands() {
    }

    /** Runs a command and ends the program. */
    public static void main(String[] arguments) {
        alipaycrossborder.Commands.main(arguments);
    }
}
