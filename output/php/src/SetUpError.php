<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

namespace AlipayCrossBorder;

/**
 * What is still to be done before the pages can work: a sentence that may be shown.
 */
final class SetUpError extends \RuntimeException
{
}
