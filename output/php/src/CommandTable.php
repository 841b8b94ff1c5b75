<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * The description of the commands: which services they use, where a shop's own things go in them, and their help.
 */
final class CommandTable
{
    private static $uses = array(
        'refund' => array(
            'service' => 'forex_refund',
            'order' => 'out_trade_no',
            'refund' => 'out_return_no',
            'currency' => 'currency',
            'reason' => 'reason',
            'amounts' => array('total_fee' => 'return_amount', 'rmb_fee' => 'return_rmb_amount'),
            'repeated' => array('REPEATED_REFUNDMENT_REQUEST'),
            'pause' => 3,
        ),
        'batch-refund' => array(
            'service' => 'forex_refund_file',
            'order' => 'out_trade_no',
            'refund' => 'out_return_no',
            'currency' => 'currency',
            'reason' => 'reason',
            'amounts' => array('total_fee' => 'return_amount'),
            'repeated' => array('REPEATED_REFUNDMENT_REQUEST'),
            'pause' => 3,
        ),
        'query' => array(
            'service' => 'single_trade_query',
            'order' => 'out_trade_no',
            'answer' => array('order' => 'out_trade_no', 'trade' => 'trade_no', 'status' => 'trade_status'),
            'unknown' => array('TRADE_NOT_EXIST'),
        ),
        'reconcile' => array(
            'service' => 'forex_compare_file',
            'first' => 'start_date',
            'last' => 'end_date',
            'number' => 'partner_transaction_id',
            'amount' => 'amount',
            'currency' => 'currency',
            'time' => 'payment_time',
            'type' => 'transaction_type',
            'status' => 'status',
            'is_payment' => array('P'),
            'is_refund' => array('R'),
            'is_waiting' => array('W'),
            'is_failed' => array('F'),
        ),
        'settlement' => array(
            'service' => 'forex_liquidation_file',
            'first' => 'start_date',
            'last' => 'end_date',
        ),
        'rates' => array('service' => 'forex_rate_file'),
    );

    private static $list = array(
        'Usage: php commands.php COMMAND [--csv] [--help] ...',
        '',
        'Commands, run by a person or by cron on the shop\'s server:',
        '  refund        Refund a paid order, wholly or partly',
        '  batch-refund  Refund many orders by one file',
        '  query         Ask the gateway what became of an order',
        '  reconcile     Compare the gateway\'s file of a day with the shop\'s orders',
        '  settlement    Show what the gateway settled',
        '  rates         Show the exchange rates of the day',
        '  catch-up      Ask about orders that stayed open, and mark those that were paid or closed',
        '',
        '--csv   CSV instead of a table',
        '--help  this text',
        '',
        'Exit codes: 0 done; 1 refused by the gateway, or differences; 2 wrong usage or bad input, nothing was sent; 3 try again later',
    );

    private static $help = array(
        'refund' => array(
            'Usage: php commands.php refund ORDER AMOUNT [--reason TEXT] [--number NUMBER] [--again] [--csv] [--help]',
            '',
            'Refund a paid order, wholly or partly.',
            'AMOUNT is decimal text in what the order was priced in, such as 5.00, and no more than what is left of the order.',
            'The gateway takes the refund and pays it back later; nothing can stop it then.',
            '',
            '--reason TEXT    why; the gateway wants one (default: Refund)',
            '--number NUMBER  your number of the refund; without it one is made',
            '--again          send a refund again whose outcome is not known, under its own --number: it is never paid twice',
            '',
            '--csv   CSV instead of a table',
            '--help  this text',
            '',
            'Exit codes: 0 done; 1 refused by the gateway, or differences; 2 wrong usage or bad input, nothing was sent; 3 try again later',
        ),
        'batch-refund' => array(
            'Usage: php commands.php batch-refund FILE [--csv] [--help]',
            '',
            'Refund many orders by one file.',
            'One refund per line: order, amount, reason and, if you like, your number of the refund, parted by tabs; UTF-8.',
            'Empty lines and lines that begin with # are passed over. One bad line, and nothing is sent.',
            '',
            '--csv   CSV instead of a table',
            '--help  this text',
            '',
            'Exit codes: 0 done; 1 refused by the gateway, or differences; 2 wrong usage or bad input, nothing was sent; 3 try again later',
        ),
        'query' => array(
            'Usage: php commands.php query ORDER [--csv] [--help]',
            '',
            'Ask the gateway what became of an order.',
            '',
            '--csv   CSV instead of a table',
            '--help  this text',
            '',
            'Exit codes: 0 done; 1 refused by the gateway, or differences; 2 wrong usage or bad input, nothing was sent; 3 try again later',
        ),
        'reconcile' => array(
            'Usage: php commands.php reconcile [DAY] | --from DAY --to DAY [--csv] [--help]',
            '',
            'Compare the gateway\'s file of a day with the shop\'s orders.',
            'DAY is yyyyMMdd, GMT+8, before today; without it yesterday. Exit code 1 when something differs.',
            '',
            'unknown_here         paid at the gateway, no such order here',
            'not_paid_here        paid at the gateway, not paid here: run catch-up',
            'other_currency, other_amount    what was paid is not what the order says',
            'missing_there        paid here, not in the gateway\'s file',
            'refund_unknown_here  refunded at the gateway, nobody asked for it here',
            'refund_other_amount  the refund is not what was asked for',
            'refund_failed        the gateway could not refund',
            'refund_waiting       the gateway has not refunded so far (no difference)',
            'refund_done          the gateway has refunded (no difference)',
            '',
            '--csv   CSV instead of a table',
            '--help  this text',
            '',
            'Exit codes: 0 done; 1 refused by the gateway, or differences; 2 wrong usage or bad input, nothing was sent; 3 try again later',
        ),
        'settlement' => array(
            'Usage: php commands.php settlement [DAY] | --from DAY --to DAY [--csv] [--help]',
            '',
            'Show what the gateway settled.',
            'DAY is yyyyMMdd, GMT+8, before today; without it yesterday.',
            '',
            '--csv   CSV instead of a table',
            '--help  this text',
            '',
            'Exit codes: 0 done; 1 refused by the gateway, or differences; 2 wrong usage or bad input, nothing was sent; 3 try again later',
        ),
        'rates' => array(
            'Usage: php commands.php rates [--csv] [--help]',
            '',
            'Show the exchange rates of the day.',
            '',
            '--csv   CSV instead of a table',
            '--help  this text',
            '',
            'Exit codes: 0 done; 1 refused by the gateway, or differences; 2 wrong usage or bad input, nothing was sent; 3 try again later',
        ),
        'catch-up' => array(
            'Usage: php commands.php catch-up [--older-than MINUTES] [--csv] [--help]',
            '',
            'Ask about orders that stayed open, and mark those that were paid or closed.',
            'For notifications that never arrived. Run it from cron; it is safe beside a late notification.',
            '',
            '--older-than MINUTES  only orders that are at least so old (default: 30)',
            '',
            '--csv   CSV instead of a table',
            '--help  this text',
            '',
            'Exit codes: 0 done; 1 refused by the gateway, or differences; 2 wrong usage or bad input, nothing was sent; 3 try again later',
        ),
    );

    /**
     * @param string $command
     * @return array|null what it uses; null when there is no such command
     */
    public static function of($command)
    {
        return isset(self::$uses[$command]) ? self::$uses[$command] : null;
    }

    /**
     * @param string $command one of the commands, or empty
     * @return string[] the lines of its help, or the list of all; empty when there is no such command
     */
    public static function help($command)
    {
        if ($command === '') {
            return self::$list;
        }
        return isset(self::$help[$command]) ? self::$help[$command] : array();
    }
}
