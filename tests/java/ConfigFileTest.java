import alipaycrossborder.Config;
import alipaycrossborder.ConfigFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The properties file of the pages. */
final class ConfigFileTest extends Checks {
    private ConfigFileTest() {
    }

    public static void main(String[] arguments) throws IllegalAccessException {
        run(ConfigFileTest.class);
    }

    static void valuesStandInQuotesOrWithout() throws IOException {
        Config config = read("key = \" a\\\"b\\\\c \"\npartner=2088\n# key = no\ncurrency = \"\"\n");
        equal(" a\"b\\c ", config.get("key"));
        equal("2088", config.get("partner"));
        equal("", config.get("currency"));
    }

    static void aKeyOfManyLinesIsWrittenWithEscapes() throws IOException {
        equal("-----BEGIN\nAA==\n", read("private_key = \"-----BEGIN\\nAA==\\n\"\n").get("private_key"));
    }

    static void theFileIsUtf8WithOrWithoutABom() throws IOException {
        equal("\u4e2d", read("\ufeffpartner = \u4e2d").get("partner"));
        equal("\u4e2d", read("partner = \"\\u4e2d\"").get("partner"));
    }

    static void anotherCharsetIsSaid() {
        equal("The config is not UTF-8: save it so", refusal("partner = \u4e2d".getBytes(Charset.forName("GBK"))));
    }

    static void aBrokenEscapeIsSaid() {
        equal("The config holds a backslash and u without four hexadecimal digits behind it", refusal("data_folder = C:\\users"));
    }

    static void anUnknownNameIsSaid() {
        equal("config.timout: is not a name that is known here", refusal("timout = 5"));
    }

    static void security09TheSecondLineOfAKeyIsNotShown() {
        equal("config: is not a name that is known here: a key goes on one line, with \\n for its line ends",
                refusal("private_key = -----BEGIN PRIVATE KEY-----\nMIICdQIBADANBgkqhkiG9w0BAQEFAASC=\n"));
    }

    static void aNameThatStandsTwiceIsSaid() {
        equal("The config names key twice", refusal("key = a\nkey = b"));
    }

    private static Config read(String text) throws IOException {
        return ConfigFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String refusal(byte[] file) {
        try {
            ConfigFile.read(new ByteArrayInputStream(file));
        } catch (Exception e) {
            return e.getMessage();
        }
        throw new AssertionError("not refused");
    }
}
