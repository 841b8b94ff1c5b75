// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The page on which the buyer chooses, and from which he goes to the gateway. */
public final class CheckoutPage {
    private int status = 200;
    private String problem = "";
    private Config config = new Config();
    private List<Goods> goods = Collections.emptyList();
    private Goods chosen;
    private Order order;
    private String form = "";

    private CheckoutPage() {
    }

    /**
     * What the page shows; it never throws.
     *
     * @param config the properties file, null when it is not there
     * @param log the container's, for what cannot be written to the kit's own
     * @param method of the request: POST makes an order
     * @param id of the goods that the buyer has chosen, may be null
     */
    public static CheckoutPage answer(InputStream config, Consumer<String> log, String method, String id) {
        CheckoutPage page = new CheckoutPage();
        Shop shop = new Shop(log);
        try {
            page.fill(shop.open(config), shop.handlers(), method, id);
        } catch (Throwable e) { // the container would show a trace
            page.status = 500;
            page.problem = shop.explain("checkout page", e);
        }
        return page;
    }

    private void fill(Gateway gateway, ShopHandlers handlers, String method, String id) throws Exception {
        config = gateway.config();
        goods = handlers.goods();
        if (!method.equals("POST")) {
            return;
        }
        chosen = goods.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
        Order made = chosen == null ? null : handlers.newOrder(id);
        if (made == null) {
            status = 400;
            return;
        }
        form = gateway.request("create_forex_trade", parameters(made, chosen)).buildForm();
        order = made;
    }

    /** What the gateway has to know; the rest is filled in from the config. */
    private static Map<String, String> parameters(Order order, Goods goods) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("out_trade_no", order.number());
        parameters.put("currency", order.currency());
        parameters.put("subject", goods.says());
        Order.AMOUNTS.stream().filter(name -> !order.amount(name).isEmpty())
                .forEach(name -> parameters.put(name, order.amount(name)));
        return parameters;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** What keeps the page from working, or empty. */
    public String problem() {
        return problem;
    }

    /** What there is to choose from. */
    public List<Goods> goods() {
        return goods;
    }

    /** The price as the buyer reads it, with the currency that it is in. */
    public String price(Goods one) {
        if (one.amountName().equals("rmb_fee")) {
            return "CNY" + " " + one.amount();
        }
        return config.get(NotificationTable.CURRENCY) + " " + one.amount();
    }

    /** What was chosen. */
    public Goods chosen() {
        return chosen;
    }

    /** The order that was made; null while the buyer chooses. */
    public Order order() {
        return order;
    }

    /** The signed form that takes the buyer to the gateway, as HTML. */
    public String form() {
        return form;
    }
}
