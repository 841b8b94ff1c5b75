<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * One case of the self-test: a line in, a line out. Other programs drive the kit with the same lines.
 */
final class SelfTestCase
{
    /**
     * @param string $line id, operation and fields, parted by tabs
     * @return string what the kit makes of it
     */
    public static function answer($line)
    {
        $fields = explode("\t", $line);
        $id = array_shift($fields);
        $operation = (string) array_shift($fields);
        if (!in_array($operation, array('sign', 'verify', 'request', 'build', 'notify', 'answer'), true)) {
            return "$id\tskipped\treason=" . Utf16::encode('no operation ' . $operation);
        }
        $method = $operation === 'answer' ? 'answerOf' : $operation;
        try {
            return "$id\tok\t" . self::$method(self::read($fields));
        } catch (KitError $error) {
            return "$id\terror\tcode=" . Utf16::encode($error->getCode())
                . "\tparameter=" . Utf16::encode($error->getParameter())
                . "\tmessage=" . Utf16::encode($error->getMessage());
        } catch (\Exception $error) {
            return self::crash($id, $error);
        } catch (\Throwable $error) { // since PHP 7
            return self::crash($id, $error);
        }
    }

    private static function crash($id, $error)
    {
        return "$id\tcrash\tmessage=" . Utf16::encode(get_class($error) . ': ' . $error->getMessage());
    }

    private static function read(array $fields)
    {
        $case = array('config' => array(), 'p' => array(), 'body' => null, 'service' => '', 'now' => '', 'line' => array());
        $case += array('content_type' => '', 'order' => array(), 'reply' => null, 'handler' => 'commits', 'then' => array());
        foreach ($fields as $field) {
            list($key, $value) = explode('=', $field, 2);
            if ($key === 'body') {
                $case[$key] = pack('H*', $value);
            } elseif ($key === 'line') {
                $case[$key][] = self::line($value);
            } elseif (strpos($value, ':') === false) {
                $case[$key] = Utf16::decode($value);
            } elseif ($key === 'config' || $key === 'p') {
                list($name, $text) = self::pair($value);
                $case[$key][$name] = $text;
            } else {
                $case[$key][] = self::pair($value);
            }
        }
        $now = $case['now'];
        $clock = function () use ($now) {
            return $now;
        };
        $case['gateway'] = new Gateway(new Config($case['config']), $now === '' ? null : $clock);
        return $case;
    }

    private static function line($value)
    {
        $line = array();
        foreach ($value === '' ? array() : explode(',', $value) as $pair) {
            list($name, $text) = self::pair($pair);
            $line[$name] = $text;
        }
        return $line;
    }

    private static function pair($value)
    {
        list($name, $text) = explode(':', $value, 2);
        return array(Utf16::decode($name), Utf16::decode($text));
    }

    private static function sign(array $case)
    {
        return self::signed($case['gateway'], $case['p']);
    }

    private static function verify(array $case)
    {
        $gateway = $case['gateway'];
        return 'valid=' . (int) $gateway->verify($case['body'] === null ? $case['p'] : $gateway->parseForm($case['body']));
    }

    private static function request(array $case)
    {
        $request = $case['gateway']->request($case['service'], $case['p'], $case['line']);
        $answer = self::signed($case['gateway'], $request->parameters());
        $call = Services::table($case['service'], 'CALL');
        if ($call !== null) {
            list($method, $address, $contentType, $body) = $request->buildCall($call['method']);
            return $answer . "\tmethod=" . Utf16::encode($method) . "\taddress=" . Utf16::encode($address)
                . "\tcontent_type=" . Utf16::encode($contentType) . "\tbody=" . bin2hex($body);
        }
        return $answer . "\turl=" . Utf16::encode($request->buildUrl()) . "\t" . self::form(array($request, 'buildForm'), array());
    }

    private static function answerOf(array $case)
    {
        $records = array();
        $take = function (Record $record) use (&$records) {
            $pairs = array();
            foreach ($record->values() as $name => $value) {
                $pairs[] = "$name=$value";
            }
            $records[] = implode("\x1F", $pairs);
        };
        $answers = new Answers($case['gateway']);
        $description = Services::table($case['service'], 'ANSWER');
        if (isset($description['table'])) {
            $table = $answers->reader($case['service'], $take);
            $table->feed((string) $case['body']);
            $table->end();
        } else
        if (($record = $answers->read($case['service'], (string) $case['body'])) !== null) {
            $take($record);
        }
        return 'records=' . Utf16::encode(implode("\x1E", $records));
    }

    private static function build(array $case)
    {
        $gateway = $case['gateway'];
        return 'url=' . Utf16::encode($gateway->buildUrl($case['p']))
            . "\t" . self::form(array($gateway, 'buildForm'), array($case['p']));
    }

    private static function notify(array $case)
    {
        $shop = new SelfTestShop($case);
        $notifications = new Notifications($case['gateway'], $shop, $shop);
        $receipt = $notifications->receive((string) $case['body'], $case['content_type']);
        $fields = array(
            'status' => (string) $receipt->status(),
            'answer' => $receipt->body(),
            'reason' => $receipt->reason(),
            'note' => $receipt->note(),
            'asked' => $shop->asked,
            'called' => implode(',', $shop->called),
        );
        $answer = '';
        foreach ($fields as $name => $text) {
            $answer .= "\t$name=" . Utf16::encode($text);
        }
        return substr($answer, 1);
    }

    private static function signed(Gateway $gateway, array $parameters)
    {
        $signature = $gateway->sign($parameters); // first: it reads the key before the parameters
        return 'signing_string=' . bin2hex($gateway->signingString($parameters)) . "\tsign=" . Utf16::encode($signature);
    }

    private static function form($build, array $arguments)
    {
        try {
            return 'form=' . Utf16::encode(call_user_func_array($build, $arguments));
        } catch (KitError $error) {
            return 'form_error=' . Utf16::encode($error->getCode()) . ':' . Utf16::encode($error->getParameter());
        }
    }
}
