<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * The file of an order: what is in it, and what the names around it say.
 */
final class OrderFile
{
    /**
     * @param Order $order
     * @return string
     * @throws \InvalidArgumentException a text that cannot stand in it
     */
    public static function write(Order $order)
    {
        $fields = array(
            'number' => $order->number(),
            'currency' => $order->currency(),
            'total_fee' => $order->amount('total_fee'),
            'rmb_fee' => $order->amount('rmb_fee'),
        );
        $content = '';
        foreach ($fields as $name => $value) {
            if (preg_match('/[^\x20-\x7E]/', $value) === 1) {
                throw new \InvalidArgumentException($name . ' of the order is not one line of ASCII');
            }
            $content .= "$name=$value\n";
        }
        return $content . "end\n";
    }

    /**
     * @param string   $content
     * @param string   $state   the file's name
     * @param string[] $names   of all that stands in its folder: marks of refunds are folders there
     * @param string   $created yyyy-MM-dd HH:mm:ss, GMT+8
     * @return Order
     * @throws \RuntimeException
     */
    public static function read($content, $state, array $names, $created)
    {
        $lines = explode("\n", $content);
        if (array_slice($lines, -2) !== array('end', '')) {
            throw new \RuntimeException('the file of an order is cut off');
        }
        $fields = array();
        foreach (array_slice($lines, 0, -2) as $line) {
            list($name, $value) = explode('=', $line, 2);
            $fields[$name] = $value;
        }
        list($state, $trade, $time) = explode('.', $state . '..');
        $paidAt = preg_replace('/\A(....)(..)(..)(..)(..)(..)\z/', '$1-$2-$3 $4:$5:$6', $time);
        $refunds = self::refunds($names);
        $asked = self::asked($names);
        return new Order($fields['number'], $fields['currency'], $fields, $state, $trade, $refunds, $created, $paidAt, $asked);
    }

    private static function refunds(array $names)
    {
        $refunds = array();
        foreach ($names as $name) {
            if (preg_match('/\Arefund\.((?:[0-9a-f]{2})+)\.(refunded|refund_failed)\z/', $name, $found) !== 1) {
                continue;
            }
            $number = pack('H*', $found[1]);
            if (!isset($refunds[$number]) || $refunds[$number] !== 'refunded') { // a refund that failed may be done later
                $refunds[$number] = $found[2];
            }
        }
        return $refunds;
    }

    private static function asked(array $names)
    {
        $asked = array();
        foreach ($names as $name) {
            if (preg_match('/\Aasked\.((?:[0-9a-f]{2})+)\.([0-9]+(?:\.[0-9]+)?)\z/', $name, $found) === 1) {
                $asked[pack('H*', $found[1])] = $found[2];
            }
        }
        return $asked;
    }
}
