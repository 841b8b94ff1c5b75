<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
//
// A new order: $says, $number, $unit, $amount, and $form, which is signed and submits itself.

use AlipayCrossBorder\Page;
?>
<section>
<h1><?php echo Page::escape($says); ?></h1>
<dl>
<dt>Order</dt><dd><?php echo Page::escape($number); ?></dd>
<dt>Amount</dt><dd><?php echo Page::escape($unit); ?> <?php echo Page::escape($amount); ?></dd>
</dl>
<?php echo $form; ?>

</section>
