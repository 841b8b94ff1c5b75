<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
//
// $heading and $text: what the page says.

use AlipayCrossBorder\Page;
?>
<section>
<h1><?php echo Page::escape($heading); ?></h1>
<p><?php echo Page::escape($text); ?></p>
</section>
