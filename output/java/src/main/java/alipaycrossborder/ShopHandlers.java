// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.List;

/** The shop's side of all three pages. Each request gets a new one, by a constructor of (Config, Path). */
public interface ShopHandlers extends OrderHandlers {
    /**
     * What the checkout page sells.
     *
     * @throws Exception when it cannot be read
     */
    List<Goods> goods() throws Exception;

    /**
     * Makes and keeps a new open order of the goods with this id, at the shop's price; null when there are none.
     *
     * @throws Exception when it cannot be kept
     */
    Order newOrder(String goods) throws Exception;
}
