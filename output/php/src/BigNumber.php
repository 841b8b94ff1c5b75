<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * Whole numbers of any size, for the few sums that tell whether the numbers of a key belong together.
 *
 * Limbs of 15 bits, the least first: their products fit the integers of a 32-bit PHP. PHP's own extensions for this, gmp and
 * bcmath, are often not there.
 */
final class BigNumber
{
    const BITS = 15;
    const BASE = 32768;
    const MASK = 32767;

    private $limbs;

    private function __construct(array $limbs)
    {
        while ($limbs && end($limbs) === 0) {
            array_pop($limbs);
        }
        $this->limbs = $limbs;
    }

    /**
     * @param string $bytes the most significant first
     * @return BigNumber
     */
    public static function fromBytes($bytes)
    {
        $limbs = array();
        $rest = 0;
        $bits = 0;
        for ($i = strlen($bytes) - 1; $i >= 0; $i--) {
            $rest |= ord($bytes[$i]) << $bits;
            $bits += 8;
            if ($bits >= self::BITS) {
                $limbs[] = $rest & self::MASK;
                $rest >>= self::BITS;
                $bits -= self::BITS;
            }
        }
        $limbs[] = $rest;
        return new self($limbs);
    }

    /**
     * @return bool
     */
    public function equals(BigNumber $other)
    {
        return $this->limbs === $other->limbs;
    }

    /**
     * @return bool
     */
    public function isOne()
    {
        return $this->limbs === array(1);
    }

    /**
     * @return BigNumber the number before this one, which is odd
     */
    public function beforeOdd()
    {
        $limbs = $this->limbs;
        $limbs[0] -= 1;
        return new self($limbs);
    }

    /**
     * @return BigNumber
     */
    public function times(BigNumber $other)
    {
        $width = count($other->limbs);
        $product = array_fill(0, count($this->limbs) + $width + 1, 0);
        foreach ($this->limbs as $i => $x) {
            $carry = 0;
            foreach ($other->limbs as $j => $y) {
                $sum = $product[$i + $j] + $x * $y + $carry;
                $product[$i + $j] = $sum & self::MASK;
                $carry = $sum >> self::BITS;
            }
            $product[$i + $width] = $carry;
        }
        return new self($product);
    }

    /**
     * @param BigNumber $divisor not zero
     * @return BigNumber the rest of the division
     */
    public function mod(BigNumber $divisor)
    {
        $width = count($divisor->limbs);
        $divisor = array_merge($divisor->limbs, array(0));
        $rest = array_fill(0, $width + 1, 0);
        for ($i = count($this->limbs) - 1; $i >= 0; $i--) {
            array_unshift($rest, $this->limbs[$i]);
            array_pop($rest);
            // The leading limbs give the digit of the quotient, or one too many.
            $digit = (int) floor(self::leading($rest, $width) / self::leading($divisor, $width));
            $rest = self::minus($rest, $divisor, max(0, $digit - 1));
            while (self::compare($rest, $divisor) >= 0) {
                $rest = self::minus($rest, $divisor, 1);
            }
        }
        return new self($rest);
    }

    private static function leading(array $limbs, $top)
    {
        $value = 0.0;
        for ($i = $top; $i >= max(0, $top - 3); $i--) {
            $value += $limbs[$i] * pow(self::BASE, $i - $top);
        }
        return $value;
    }

    private static function minus(array $limbs, array $other, $times)
    {
        $borrow = 0;
        foreach ($limbs as $i => $limb) {
            $difference = $limb - $times * $other[$i] - $borrow;
            $limbs[$i] = $difference & self::MASK;
            $borrow = -($difference >> self::BITS);
        }
        return $limbs;
    }

    private static function compare(array $a, array $b)
    {
        for ($i = count($a) - 1; $i >= 0; $i--) {
            if ($a[$i] !== $b[$i]) {
                return $a[$i] - $b[$i];
            }
        }
        return 0;
    }
}
