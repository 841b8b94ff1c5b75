<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * HTTP by the extension curl. Certificates and host names are verified by what the machine trusts (curl.cainfo of php.ini).
 */
final class CurlTransport implements Transport
{
    const LARGEST_ANSWER = 1048576;

    private $seconds;
    private $proxy;

    /**
     * @param int    $seconds how long a whole call may take
     * @param string $proxy   http://HOST:PORT, or empty
     */
    public function __construct($seconds, $proxy)
    {
        $this->seconds = $seconds;
        $this->proxy = $proxy;
    }

    /**
     * @throws KitError unsupported
     * @throws \RuntimeException
     */
    public function send($method, $address, $contentType, $body)
    {
        if (!function_exists('curl_init')) {
            throw new KitError('unsupported', '', 'the PHP extension curl');
        }
        $answer = '';
        $curl = curl_init();
        curl_setopt_array($curl, $this->options($method, $address, $contentType, $body) + array(
            CURLOPT_WRITEFUNCTION => function ($curl, $piece) use (&$answer) {
                $answer .= $piece;
                return strlen($answer) > CurlTransport::LARGEST_ANSWER ? 0 : strlen($piece); // 0 ends the call
            },
        ));
        $isWhole = curl_exec($curl);
        if (strlen($answer) > self::LARGEST_ANSWER) {
            throw new \RuntimeException('the answer is larger than ' . self::LARGEST_ANSWER . ' bytes');
        }
        $status = curl_getinfo($curl, CURLINFO_HTTP_CODE);
        if ($isWhole === false || $status === 0) {
            throw new \RuntimeException('curl: ' . curl_error($curl));
        }
        return array($status, $answer);
    }

    private function options($method, $address, $contentType, $body)
    {
        $options = array(
            CURLOPT_URL => $address,
            CURLOPT_PROTOCOLS => CURLPROTO_HTTP | CURLPROTO_HTTPS,
            CURLOPT_FOLLOWLOCATION => false,
            CURLOPT_SSL_VERIFYPEER => true,
            CURLOPT_SSL_VERIFYHOST => 2,
            CURLOPT_SSLVERSION => CURL_SSLVERSION_TLSv1_2, // or newer
            CURLOPT_CONNECTTIMEOUT => $this->seconds,
            CURLOPT_TIMEOUT => $this->seconds,
            CURLOPT_NOSIGNAL => true, // else a slow name server is waited for longer, or a thread of the server is hit
            CURLOPT_PROXY => $this->proxy, // also when it is empty: then the proxy of the environment is not used
            CURLOPT_NOPROXY => '', // nor its list of exceptions
        );
        if ($method === 'POST') {
            $options[CURLOPT_POSTFIELDS] = $body;
            $options[CURLOPT_HTTPHEADER] = array('Content-Type: ' . $contentType, 'Expect:');
        }
        return $options;
    }
}
