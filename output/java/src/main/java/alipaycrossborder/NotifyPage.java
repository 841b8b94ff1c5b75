// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** The page to which the gateway's server posts. */
public final class NotifyPage {
    private static final int MOST_BYTES = 65537; // one more than receive takes

    private NotifyPage() {
    }

    /**
     * What to answer; it never throws.
     *
     * @param config the properties file, null when it is not there
     * @param log the container's, for what cannot be written to the kit's own
     * @param body the raw body: nobody may have called getParameter before
     * @param contentType the header, null when there is none
     */
    public static Receipt receive(InputStream config, Consumer<String> log, InputStream body, String contentType) {
        Shop shop = new Shop(log);
        try {
            Gateway gateway = shop.open(config);
            Notifications notifications = new Notifications(gateway, shop.handlers(),
                    new HttpTransport(gateway.config()), shop::log);
            return notifications.receive(read(body), contentType);
        } catch (Throwable e) { // whatever it is, the gateway shall send the message again
            shop.explain("notify page", e);
            return Receipt.again(Reason.HANDLER_FAILED.code, "", "");
        }
    }

    private static byte[] read(InputStream body) throws IOException {
        byte[] bytes = new byte[MOST_BYTES];
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        for (int n = 0; n >= 0 && read.size() < MOST_BYTES; n = body.read(bytes, 0, MOST_BYTES - read.size())) {
            read.write(bytes, 0, n);
        }
        return read.toByteArray();
    }
}
