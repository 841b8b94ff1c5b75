<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * What every page that people see has in common: the frame, the headers, and a sentence when it cannot work.
 */
final class Page
{
    /**
     * @param string   $name of the page, for the log
     * @param callable $make gets the Shop, gives array(status, view, values)
     */
    public static function answer($name, $make)
    {
        ini_set('display_errors', '0');
        ob_start(); // what config.php or handlers.php print, a BOM say, is no part of the page
        $folder = dirname(__DIR__);
        $shop = new Shop($folder);
        try {
            list($status, $view, $values) = call_user_func($make, $shop);
            $html = self::render($folder, $view, $values);
        } catch (\Exception $error) {
            list($status, $html) = self::failed($folder, $shop, $name, $error);
        } catch (\Throwable $error) { // since PHP 7
            list($status, $html) = self::failed($folder, $shop, $name, $error);
        }
        while (ob_get_level() > 0 && ob_end_clean()) {
            continue;
        }
        http_response_code($status);
        header('Content-Type: text/html; charset=utf-8');
        header('Cache-Control: no-store');
        echo $html;
    }

    /**
     * @param int    $status
     * @param string $heading
     * @param string $text
     * @return array status, the view that says one thing, and its values
     */
    public static function message($status, $heading, $text)
    {
        return array($status, 'message', array('heading' => $heading, 'text' => $text));
    }

    /**
     * @param Order $order
     * @return string[] currency and amount of its price
     */
    public static function price(Order $order)
    {
        list(, $amount, $currency) = $order->price();
        return array($currency, $amount);
    }

    /**
     * @param string $text
     * @return string as it may stand in HTML, also in a quoted attribute
     */
    public static function escape($text)
    {
        return htmlspecialchars($text, ENT_QUOTES, 'UTF-8');
    }

    private static function failed($folder, Shop $shop, $name, $error)
    {
        $shop->logError($name, $error);
        $isSentence = $error instanceof KitError || $error instanceof SetUpError;
        $text = $isSentence ? $error->getMessage() : "The shop's log says more";
        list($status, $view, $values) = self::message(500, 'This page cannot work yet', $text);
        return array($status, self::render($folder, $view, $values));
    }

    private static function render($folder, $view, array $values)
    {
        extract($values, EXTR_SKIP);
        ob_start();
        require "$folder/views/page.php";
        return ob_get_clean();
    }
}
