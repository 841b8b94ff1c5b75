<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * An RSA key that was read strictly and is handed to OpenSSL in the one form that every version of it takes.
 */
final class RsaKey
{
    /** What an AlgorithmIdentifier holds: the object identifier of rsaEncryption, and NULL, which some leave out. */
    const RSA_ENCRYPTION = "\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x01\x01";
    const NO_PARAMETERS = "\x05\x00";

    private $numbers;
    private $pem;
    private $opened;

    private function __construct(array $numbers, $label, $der)
    {
        $this->numbers = $numbers;
        $this->pem = "-----BEGIN $label-----\n" . chunk_split(base64_encode($der), 64, "\n") . "-----END $label-----\n";
    }

    /**
     * @param string $text    PEM or Base64 in one line
     * @param bool   $private which kind is expected
     * @return RsaKey
     * @throws \UnexpectedValueException what is wrong
     */
    public static function read($text, $private)
    {
        $der = Pem::decode($text, $private);
        $content = Der::open($der);
        $first = $content->isNext(Der::SEQUENCE) ? null : $content->integer();
        $isPrivate = $first === ''; // the version number 0; a public key begins with its modulus
        $key = $isPrivate ? self::readPrivate($content, $der) : self::readPublic($content, $der, $first);
        if ($isPrivate !== $private) {
            throw new \UnexpectedValueException(
                $private ? 'it is a public key and the private key is expected' : 'it is a private key and the public key is expected'
            );
        }
        RsaNumbers::check($key->numbers);
        return $key;
    }

    /** Behind the version number: the rest of PKCS#1, or of PKCS#8, which holds PKCS#1 (and attributes, which say nothing). */
    private static function readPrivate(Der $content, $der)
    {
        if ($content->isNext(Der::SEQUENCE)) {
            self::checkAlgorithm($content);
            $der = $content->content(Der::OCTET_STRING);
            $content = Der::open($der);
            if ($content->integer() !== '') {
                throw new \UnexpectedValueException('it does not hold an RSA key in PKCS#1, PKCS#8 or X.509 form');
            }
        }
        $numbers = array();
        foreach (array('n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qinv') as $name) {
            $numbers[$name] = $content->integer();
        }
        $content->end();
        return new self($numbers, 'RSA PRIVATE KEY', $der);
    }

    /** PKCS#1 from its second number on, or X.509, which holds PKCS#1. */
    private static function readPublic(Der $content, $der, $modulus)
    {
        if ($modulus === null) {
            self::checkAlgorithm($content);
            $bits = $content->content(Der::BIT_STRING);
            $content->end();
            if (substr($bits, 0, 1) !== "\0") { // how many bits at the end are not used
                throw new \UnexpectedValueException('it does not hold an RSA key in PKCS#1, PKCS#8 or X.509 form');
            }
            $der = (string) substr($bits, 1);
            $content = Der::open($der);
            $modulus = $content->integer();
        }
        $numbers = array('n' => $modulus, 'e' => $content->integer());
        $content->end();
        $algorithm = Der::write(Der::SEQUENCE, self::RSA_ENCRYPTION . self::NO_PARAMETERS);
        $x509 = Der::write(Der::SEQUENCE, $algorithm . Der::write(Der::BIT_STRING, "\0" . $der));
        return new self($numbers, 'PUBLIC KEY', $x509);
    }

    private static function checkAlgorithm(Der $content)
    {
        $algorithm = $content->content(Der::SEQUENCE);
        if ($algorithm !== self::RSA_ENCRYPTION && $algorithm !== self::RSA_ENCRYPTION . self::NO_PARAMETERS) {
            throw new \UnexpectedValueException('it does not hold an RSA key in PKCS#1, PKCS#8 or X.509 form');
        }
    }

    /** What a dump shows: nothing of the key. */
    public function __debugInfo()
    {
        return array();
    }

    /**
     * @return string big-endian bytes
     */
    public function modulus()
    {
        return $this->numbers['n'];
    }

    /**
     * @param string $text
     * @param string $digest sha1 or sha256
     * @return string|null the signature, as many bytes as the modulus; null when this OpenSSL cannot make it
     */
    public function sign($text, $digest)
    {
        if ($this->opened === null) {
            $this->opened = openssl_pkey_get_private($this->pem); // takes as long as two signatures
        }
        $isSigned = $this->opened !== false && openssl_sign($text, $signature, $this->opened, $digest);
        return $isSigned ? $signature : null;
    }

    /**
     * @param string $text
     * @param string $signature Base64
     * @param string $digest    sha1 or sha256
     * @return bool
     */
    public function verify($text, $signature, $digest)
    {
        $bytes = base64_decode($signature, true);
        if ($bytes === false || base64_encode($bytes) !== $signature || strlen($bytes) !== strlen($this->modulus())) {
            return false;
        }
        $key = openssl_pkey_get_public($this->pem);
        return $key !== false && openssl_verify($text, $bytes, $key, $digest) === 1; // -1 is an error, and true for PHP
    }
}
