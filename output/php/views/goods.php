<?php
// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
//
// $items: what is sold, each with id, says, unit and amount.

use AlipayCrossBorder\Page;
?>
<section>
<h1>What would you like?</h1>
<p>Choose one; you pay at the gateway and come back here.</p>
<form method="post">
<?php foreach ($items as $item): ?>
<label><input type="radio" name="goods" value="<?php echo Page::escape($item['id']); ?>" required><span><?php echo Page::escape($item['says']); ?></span><b><?php echo Page::escape($item['unit']); ?> <?php echo Page::escape($item['amount']); ?></b></label>
<?php endforeach; ?>
<button type="submit">Check out</button>
</form>
</section>
