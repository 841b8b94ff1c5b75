<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
//
// $state, $number, $unit, $amount: of an order as the shop has it.

use AlipayCrossBorder\Page;
?>
<section class="<?php echo $state; ?>">
<?php if ($state === 'paid'): ?>
<h1>Thank you, your payment has arrived</h1>
<p>The gateway has confirmed it, and your order is on its way.</p>
<?php elseif ($state === 'closed'): ?>
<h1>This order was closed without a payment</h1>
<p>Nothing was taken from your account. You can order again whenever you like.</p>
<?php else: ?>
<h1>Your payment is being confirmed</h1>
<p>The gateway tells us as soon as it is through; this page looks again every two seconds.</p>
<?php endif; ?>
<dl>
<dt>Order</dt><dd><?php echo Page::escape($number); ?></dd>
<dt>Amount</dt><dd><?php echo Page::escape($unit); ?> <?php echo Page::escape($amount); ?></dd>
</dl>
<p><a href="checkout.php">Back to the shop</a></p>
</section>
