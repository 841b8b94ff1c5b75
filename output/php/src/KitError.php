<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * A refusal of the kit. getCode() tells the reason, getParameter() the parameter or config field that it concerns.
 *
 * Messages never hold a value, a key or a signature: they may be logged and shown.
 */
final class KitError extends \RuntimeException
{
    private static $says = array(
        'missing' => 'must be given',
        'unknown' => 'is not a name that is known here',
        'duplicate' => 'stands in the message more than once',
        'malformed' => 'the message is not form data in the configured charset',
        'unencodable' => 'holds a character that the configured charset cannot carry',
        'too_long' => 'is too long; the limit in bytes of the charset',
        'bad_format' => 'has not the form that the gateway takes',
        'not_allowed' => 'is not a value that is allowed here',
        'too_small' => 'is below the minimum',
        'too_large' => 'is above the maximum',
        'too_many_decimals' => 'has more decimals than its currency allows',
        'exactly_one_of' => 'exactly one of these must be given',
        'goes_with' => 'these are given together or not at all',
        'not_in_form' => 'cannot go through a browser\'s form unchanged',
        'bad_key' => 'cannot be used as a key',
        'wrong_sign_type' => 'is not the configured sign type',
        'bad_signature' => 'does not fit the message',
        'too_short' => 'is too short; the least in bytes of the charset',
        'too_many' => 'has too many entries; the most that may be given',
        'at_least_one_of' => 'at least one of these must be given',
        'in_future' => 'is in the future (GMT+8)',
        'bad_period' => 'is no period that the gateway takes',
        'not_in_line' => 'cannot stand in a line of the file: the separator, a line end or another control character',
        'gateway_error' => 'the gateway refused the call',
        'gateway_busy' => 'the gateway could not do it now',
        'unreachable' => 'the gateway gave no whole answer',
        'bad_answer' => 'the answer is not what the description says',
        'unsupported' => 'needs something that this platform has not',
    );

    /** With these the same call may go well later. */
    private static $again = array('gateway_busy', 'unreachable');

    private $parameter;
    private $detail;

    /**
     * @param string $code      one of the codes in the README
     * @param string $parameter may be empty
     * @param string $detail    may be empty
     */
    public function __construct($code, $parameter = '', $detail = '')
    {
        $parts = array_filter(array($parameter, self::$says[$code], $detail), 'strlen');
        parent::__construct(implode(': ', $parts));
        $this->code = $code; // text, as in PDOException; the constructor above takes integers only
        $this->parameter = $parameter;
        $this->detail = $detail;
    }

    /**
     * @param string $code
     * @return string what the code means
     */
    public static function says($code)
    {
        return self::$says[$code];
    }

    /**
     * @return string the name of the parameter, "config." and a field of the config, or nothing
     */
    public function getParameter()
    {
        return $this->parameter;
    }

    /**
     * @return string what exactly is wrong, or nothing
     */
    public function getDetail()
    {
        return $this->detail;
    }

    /**
     * @return bool whether the same call may go well later
     */
    public function mayRetry()
    {
        return in_array($this->code, self::$again, true);
    }

    /**
     * @param int $line counted from 1
     * @return KitError the same, of a parameter in a line of a file
     */
    public function inLine($line)
    {
        return new self($this->code, "line $line: $this->parameter", $this->detail);
    }
}
