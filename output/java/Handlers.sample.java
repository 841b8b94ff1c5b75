// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
// Copy this file to src/main/java/shop/Handlers.java and fill in the copy: it is yours, a new kit does not touch it.
package shop;

import alipaycrossborder.Clock;
import alipaycrossborder.Config;
import alipaycrossborder.FileOrders;
import alipaycrossborder.Goods;
import alipaycrossborder.Notification;
import alipaycrossborder.Order;
import alipaycrossborder.OrderNumbers;
import alipaycrossborder.ShopHandlers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Your shop: what it sells, and what it does when the gateway says that an order is paid. */
public final class Handlers implements ShopHandlers {
    private final Config config;
    private final FileOrders orders;

    /** Takes the config, and the folder that it names for data; a shop with a database needs neither. */
    public Handlers(Config config, Path dataFolder) {
        this.config = config;
        this.orders = new FileOrders(dataFolder.resolve("orders"));
    }

    @Override
    public List<Goods> goods() {
        return Arrays.asList(
                new Goods("tea", "Oolong tea", "total_fee", "8.00"),
                new Goods("kite", "Paper kite, \"Swallow\" & tail", "total_fee", "25.50"),
                new Goods("tea-set", "Tea set \u4e2d\u56fd\u8336\u5177", "total_fee", "100.30"),
                new Goods("postcards", "Ten postcards, priced in RMB", "rmb_fee", "12.00"));
    }

    @Override
    public Order newOrder(String id) throws IOException {
        for (Goods goods : goods()) {
            if (goods.id().equals(id)) {
                // The price is the shop's: never take one from the browser.
                Order order = new Order(OrderNumbers.next(Clock::now), config.get("currency"))
                        .priced(goods.amountName(), goods.amount());
                orders.create(order);
                return order;
            }
        }
        return null;
    }

    @Override
    public Order findOrder(String number) throws IOException {
        return orders.find(number);
    }

    @Override
    public boolean orderPaid(Order order, Notification notification) throws IOException {
        // Your own code goes here, before the commit: reserve, book, write a mail to be sent. It may be called again with
        // the same order number, when two messages come at once, or it or the machine fails before
        // the commit: do the same thing once by that number.
        return orders.paid(order.number(), notification.trade());
    }

    @Override
    public boolean orderClosed(Order order, Notification notification) throws IOException {
        // Your own code goes here: put the goods back on the shelf. It may be called again, as above.
        return orders.closed(order.number());
    }

    @Override
    public boolean refundDone(Order order, Notification notification) throws IOException {
        // Your own code goes here; notification.meaning() says whether the refund is through. It may be called again, as above.
        return orders.refund(order.number(), notification.refund(), notification.meaning());
    }

    @Override
    public boolean refundAsked(Order order, String refund, String amount) throws IOException {
        return orders.ask(order.number(), refund, amount);
    }

    @Override
    public void refundWithdrawn(Order order, String refund) throws IOException {
        orders.withdraw(order.number(), refund);
    }

    @Override
    public void orders(Consumer<Order> each) throws IOException {
        orders.orders(each);
    }
}
