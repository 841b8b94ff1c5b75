// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

/** Why something is refused. The kits of all languages have the same codes. */
public enum ErrorCode {
    /**
     * must be given.
     *
     * <p>What to do: Give the parameter, or fill in the field of the config.
     */
    MISSING("missing", "must be given", false),

    /**
     * is not a name that is known here.
     *
     * <p>What to do: Check the spelling; only names of the description may be sent.
     */
    UNKNOWN("unknown", "is not a name that is known here", false),

    /**
     * stands in the message more than once.
     *
     * <p>What to do: Refuse the message: two readers could see two different values.
     */
    DUPLICATE("duplicate", "stands in the message more than once", false),

    /**
     * the message is not form data in the configured charset.
     *
     * <p>What to do: Check the charset of the config, and that the raw body is passed on unchanged.
     */
    MALFORMED("malformed", "the message is not form data in the configured charset", false),

    /**
     * holds a character that the configured charset cannot carry.
     *
     * <p>What to do: Use utf-8, or take the character out.
     */
    UNENCODABLE("unencodable", "holds a character that the configured charset cannot carry", false),

    /**
     * is too long; the limit in bytes of the charset.
     *
     * <p>What to do: Shorten the text; a Chinese character takes 2 bytes in GBK and 3 in UTF-8.
     */
    TOO_LONG("too_long", "is too long; the limit in bytes of the charset", false),

    /**
     * has not the form that the gateway takes.
     *
     * <p>What to do: Give the value in the form that the message names.
     */
    BAD_FORMAT("bad_format", "has not the form that the gateway takes", false),

    /**
     * is not a value that is allowed here.
     *
     * <p>What to do: Give one of the values that the message names.
     */
    NOT_ALLOWED("not_allowed", "is not a value that is allowed here", false),

    /**
     * is below the minimum.
     *
     * <p>What to do: Give a larger value.
     */
    TOO_SMALL("too_small", "is below the minimum", false),

    /**
     * is above the maximum.
     *
     * <p>What to do: Give a smaller value.
     */
    TOO_LARGE("too_large", "is above the maximum", false),

    /**
     * has more decimals than its currency allows.
     *
     * <p>What to do: Round the amount yourself, as text; JPY and KRW have no decimals.
     */
    TOO_MANY_DECIMALS("too_many_decimals", "has more decimals than its currency allows", false),

    /**
     * exactly one of these must be given.
     *
     * <p>What to do: Give one of them and leave the others out.
     */
    EXACTLY_ONE_OF("exactly_one_of", "exactly one of these must be given", false),

    /**
     * these are given together or not at all.
     *
     * <p>What to do: Give the missing one or leave all of them out.
     */
    GOES_WITH("goes_with", "these are given together or not at all", false),

    /**
     * cannot go through a browser's form unchanged.
     *
     * <p>What to do: Take control characters and line ends out, or use the URL.
     */
    NOT_IN_FORM("not_in_form", "cannot go through a browser's form unchanged", false),

    /**
     * cannot be used as a key.
     *
     * <p>What to do: See what the message says about the key, and copy the key again from its source.
     */
    BAD_KEY("bad_key", "cannot be used as a key", false),

    /**
     * is not the configured sign type.
     *
     * <p>What to do: Refuse the message: who sends it may not choose how it is checked.
     */
    WRONG_SIGN_TYPE("wrong_sign_type", "is not the configured sign type", false),

    /**
     * does not fit the message.
     *
     * <p>What to do: Refuse the message; check the key, the environment and the charset.
     */
    BAD_SIGNATURE("bad_signature", "does not fit the message", false),

    /**
     * is too short; the least in bytes of the charset.
     *
     * <p>What to do: Give the whole value.
     */
    TOO_SHORT("too_short", "is too short; the least in bytes of the charset", false),

    /**
     * has too many entries; the most that may be given.
     *
     * <p>What to do: Give fewer at once.
     */
    TOO_MANY("too_many", "has too many entries; the most that may be given", false),

    /**
     * at least one of these must be given.
     *
     * <p>What to do: Give one of them.
     */
    AT_LEAST_ONE_OF("at_least_one_of", "at least one of these must be given", false),

    /**
     * is in the future (GMT+8).
     *
     * <p>What to do: Give a time that has come; times are GMT+8, and the clock of the server must be right.
     */
    IN_FUTURE("in_future", "is in the future (GMT+8)", false),

    /**
     * is no period that the gateway takes.
     *
     * <p>What to do: Give the first and the last day as the message says.
     */
    BAD_PERIOD("bad_period", "is no period that the gateway takes", false),

    /**
     * cannot stand in a line of the file: the separator, a line end or another control character.
     *
     * <p>What to do: Take the character out.
     */
    NOT_IN_LINE("not_in_line", "cannot stand in a line of the file: the separator, a line end or another control character", false),

    /**
     * the gateway refused the call.
     *
     * <p>What to do: Look the code up in the list of the gateway's codes; the same call would be refused again.
     */
    GATEWAY_ERROR("gateway_error", "the gateway refused the call", false),

    /**
     * the gateway could not do it now.
     *
     * <p>What to do: Try again later.
     */
    GATEWAY_BUSY("gateway_busy", "the gateway could not do it now", true),

    /**
     * the gateway gave no whole answer.
     *
     * <p>What to do: Try again later; check network, proxy and certificates. What was sent may have arrived.
     */
    UNREACHABLE("unreachable", "the gateway gave no whole answer", true),

    /**
     * the answer is not what the description says.
     *
     * <p>What to do: Keep the answer and compare it with the description; do not act on it.
     */
    BAD_ANSWER("bad_answer", "the answer is not what the description says", false),

    /**
     * needs something that this platform has not.
     *
     * <p>What to do: Install what the message names.
     */
    UNSUPPORTED("unsupported", "needs something that this platform has not", false);

    private final String text;
    private final String says;
    private final boolean mayRetry;

    ErrorCode(String text, String says, boolean mayRetry) {
        this.text = text;
        this.says = says;
        this.mayRetry = mayRetry;
    }

    /** The code as the kits of the other languages write it. */
    @Override
    public String toString() {
        return text;
    }

    /** Whether the same call may go well later. */
    public boolean mayRetry() {
        return mayRetry;
    }

    String says() {
        return says;
    }
}
