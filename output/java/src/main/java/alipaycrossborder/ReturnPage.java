// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The page to which the buyer's browser comes back. It shows what the store says, and changes nothing: a browser may never
 * come back, and what it brings says only where it came from.
 */
public final class ReturnPage {
    private int status = 200;
    private String problem = "";
    private Order order;

    private ReturnPage() {
    }

    /**
     * What the page shows; it never throws.
     *
     * @param config the properties file, null when it is not there
     * @param log the container's, for what cannot be written to the kit's own
     * @param query the raw query string, null when there is none
     */
    public static ReturnPage answer(InputStream config, Consumer<String> log, String query) {
        ReturnPage page = new ReturnPage();
        Shop shop = new Shop(log);
        try {
            page.fill(shop.open(config), shop, query == null ? "" : query);
        } catch (Throwable e) { // the container would show a trace
            page.status = 500;
            page.problem = shop.explain("return page", e);
        }
        return page;
    }

    private void fill(Gateway gateway, Shop shop, String query) throws Exception {
        Map<String, String> message;
        try {
            message = gateway.parseForm(query.getBytes(StandardCharsets.ISO_8859_1));
            gateway.verify(message);
        } catch (KitException e) {
            if (e.code() == ErrorCode.BAD_KEY || e.code() == ErrorCode.UNSUPPORTED) {
                throw e;
            }
            status = 400;
            shop.log("return page: " + e.getMessage());
            return;
        }
        order = shop.handlers().findOrder(message.getOrDefault(NotificationTable.ORDER, ""));
        status = order == null ? 404 : 200;
    }

    /** The HTTP status: 400 for a query that the gateway has not signed, 404 for an order that is not there. */
    public int status() {
        return status;
    }

    /** What keeps the page from working, or empty. */
    public String problem() {
        return problem;
    }

    /** The order as the store has it; null when there is none to show. */
    public Order order() {
        return order;
    }

    /** The order's price with the currency that it is in. */
    public String price() {
        if (!order.amount("total_fee").isEmpty()) {
            return order.currency() + " " + order.amount("total_fee");
        }
        if (!order.amount("rmb_fee").isEmpty()) {
            return "CNY" + " " + order.amount("rmb_fee");
        }
        return "";
    }
}
