// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.io.InputStream;
import java.nio.file.Path;

/** The shop as a command has it: with the config and the handlers of the pages. */
final class CommandShop {
    final Client client;
    final Notifications notifications;
    final ShopHandlers handlers;
    final Path dataFolder;

    /** Reads the config from the class path. Throws SetUpException, KitException, and what the handlers throw. */
    CommandShop(Shop shop) throws Exception {
        Gateway gateway;
        try (InputStream config = CommandShop.class.getResourceAsStream("/config.properties")) {
            gateway = shop.open(config);
        }
        // Orders that are looked for in the wrong place are orders that are not there.
        if (gateway.config().get("data_folder").isEmpty() && System.getProperty("catalina.base") == null) {
            throw new SetUpException("Set data_folder in the config, or say where Tomcat's base folder is by -Dcatalina.base=FOLDER");
        }
        Transport transport = new HttpTransport(gateway.config());
        dataFolder = shop.dataFolder();
        handlers = shop.handlers();
        client = new Client(gateway, transport, Clock::now, Clock::sleep, shop::log);
        notifications = new Notifications(gateway, handlers, transport, shop::log);
    }
}
