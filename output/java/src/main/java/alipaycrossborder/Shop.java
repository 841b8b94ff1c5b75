// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.function.Consumer;

/** What the pages share: the config, the handlers, the log; and what they say when one of these is missing. */
final class Shop {
    private static final String HANDLERS = "shop.Handlers";
    private static final String FOLDER = "alipay-cross-border-data";

    private final Consumer<String> containerLog;
    private Config config = new Config();

    /** Takes the log of the container, for what cannot be written to the shop's own. */
    Shop(Consumer<String> containerLog) {
        this.containerLog = containerLog;
    }

    /** Reads the config, null for a file that is not there. Throws SetUpException, KitException. */
    Gateway open(InputStream file) throws IOException {
        if (file == null) {
            throw missing("config.sample.properties", "src/main/webapp/WEB-INF/config.properties");
        }
        config = ConfigFile.read(file);
        return new Gateway(config);
    }

    Config config() {
        return config;
    }

    /** A new object of the merchant's class. Throws SetUpException, and what the class throws. */
    ShopHandlers handlers() throws Exception {
        try {
            Class<?> found = Class.forName(HANDLERS, true, Shop.class.getClassLoader());
            return (ShopHandlers) found.getConstructor(Config.class, Path.class).newInstance(config, dataFolder());
        } catch (ClassNotFoundException e) {
            throw missing("Handlers.sample.java", "src/main/java/shop/Handlers.java");
        } catch (NoSuchMethodException | ClassCastException e) {
            throw new SetUpException(HANDLERS + " needs to implement ShopHandlers, and a public constructor of (Config, Path)");
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception ? (Exception) e.getCause() : e;
        }
    }

    private static SetUpException missing(String sample, String copy) {
        return new SetUpException("Copy " + sample + " to " + copy + " and fill it in");
    }

    void log(String text) {
        String line = LogLine.clean(text, config);
        try {
            new FileLog(dataFolder().resolve("kit.log"), Clock::now).accept(line);
        } catch (RuntimeException e) {
            containerLog.accept(line);
        }
    }

    /** Logs what keeps a page from working, and gives the sentence that may be shown. */
    String explain(String page, Throwable trouble) {
        if (trouble instanceof KitException || trouble instanceof SetUpException) {
            log(page + ": " + trouble.getMessage());
            return trouble.getMessage();
        }
        String words = trouble.getClass().getName() + ": " + trouble.getMessage();
        boolean disk = trouble instanceof FileSystemException;
        log(page + ": " + (disk ? "Set data_folder to a folder that the web server can write: " : "") + words);
        return "The shop's log says more";
    }

    /** The folder of the orders and the log; never within the web application. */
    Path dataFolder() {
        String folder = config.get("data_folder");
        if (!folder.isEmpty()) {
            return Paths.get(folder);
        }
        return Paths.get(System.getProperty("catalina.base", ""), FOLDER).toAbsolutePath();
    }
}
