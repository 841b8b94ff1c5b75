// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.nio.charset.StandardCharsets;

/** The key that the merchant and the gateway share. */
final class SharedKey {
    private SharedKey() {
    }

    /** The bytes of a key by its name in the config; throws bad_key for one that was not copied cleanly. */
    static byte[] read(Config config, String field) {
        String key = config.get(field);
        if (key.isEmpty()) {
            throw badKey(field, KeyDetail.EMPTY);
        }
        if (!key.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            throw badKey(field, KeyDetail.ASCII);
        }
        if (key.startsWith(" ") || key.endsWith(" ")) {
            throw badKey(field, KeyDetail.BLANK);
        }
        return key.getBytes(StandardCharsets.US_ASCII);
    }

    private static KitException badKey(String field, String detail) {
        return new KitException(ErrorCode.BAD_KEY, "config." + field, detail);
    }
}
