<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * HTTP by the extension curl. Certificates and host names are verified by what the machine trusts (curl.cainfo of php.ini).
 */
final class CurlTransport implements StreamTransport
{
    const LARGEST_ANSWER = 1048576;
    const LARGEST_FILE = 1073741824;

    private $seconds;
    private $proxy;
    private $error = '';

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
        $answer = '';
        $status = $this->exchange(array(
            CURLOPT_TIMEOUT => $this->seconds,
            CURLOPT_WRITEFUNCTION => function ($curl, $piece) use (&$answer) {
                $answer .= $piece;
                return strlen($answer) > CurlTransport::LARGEST_ANSWER ? 0 : strlen($piece); // 0 ends the call
            },
        ) + $this->options($method, $address, $contentType, $body));
        if (strlen($answer) > self::LARGEST_ANSWER) {
            throw new \RuntimeException('the answer is larger than ' . self::LARGEST_ANSWER . ' bytes');
        }
        return array($this->whole($status), $answer);
    }

    /**
     * @throws KitError unsupported
     * @throws \RuntimeException
     */
    public function stream($method, $address, $contentType, $body, $take)
    {
        $size = 0;
        $thrown = null;
        $status = $this->exchange(array(
            CURLOPT_LOW_SPEED_LIMIT => 1, // a file takes as long as it takes, as long as it comes
            CURLOPT_LOW_SPEED_TIME => $this->seconds,
            CURLOPT_WRITEFUNCTION => function ($curl, $piece) use (&$size, &$thrown, $take) {
                $size += strlen($piece);
                if ($size > CurlTransport::LARGEST_FILE) {
                    return 0;
                }
                try {
                    if (curl_getinfo($curl, CURLINFO_HTTP_CODE) === 200) {
                        call_user_func($take, $piece);
                    }
                    return strlen($piece);
                } catch (\Exception $error) {
                    $thrown = $error; // it must not pass through curl
                } catch (\Throwable $error) {
                    $thrown = $error;
                }
                return 0;
            },
        ) + $this->options($method, $address, $contentType, $body));
        if ($thrown !== null) {
            throw $thrown;
        }
        if ($size > self::LARGEST_FILE) {
            throw new \RuntimeException('the answer is larger than ' . self::LARGEST_FILE . ' bytes');
        }
        return $this->whole($status);
    }

    private function exchange(array $options)
    {
        if (!function_exists('curl_init')) {
            throw new KitError('unsupported', '', 'the PHP extension curl');
        }
        $curl = curl_init();
        curl_setopt_array($curl, $options);
        $isWhole = curl_exec($curl); // false also when a body ends before its Content-Length or its last chunk
        $this->error = curl_error($curl);
        return $isWhole ? curl_getinfo($curl, CURLINFO_HTTP_CODE) : 0;
    }

    private function whole($status)
    {
        if ($status === 0) {
            throw new \RuntimeException('curl: ' . $this->error);
        }
        return $status;
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
