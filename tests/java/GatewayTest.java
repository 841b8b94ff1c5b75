import alipaycrossborder.Config;
import alipaycrossborder.CreateForexTrade;
import alipaycrossborder.ErrorCode;
import alipaycrossborder.Gateway;
import alipaycrossborder.KitException;
import alipaycrossborder.Request;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Signing, verifying and requests. */
final class GatewayTest extends Checks {
    private static final String KEY = "760bdzec6y9goq7ctyx96ezkz78287de";

    private GatewayTest() {
    }

    public static void main(String[] arguments) throws IllegalAccessException {
        run(GatewayTest.class);
    }

    static void aPublishedSignatureComesOut() {
        Map<String, String> parameters = pairs("service", "forex_rate_file", "partner", "2088101122136241");
        equal("4051af1716d522b47acff927d4fb9781", new Gateway(config()).sign(parameters));
    }

    static void theTypedRequestAndTheMapAreTheSame() {
        Gateway gateway = new Gateway(config());
        CreateForexTrade order = order();
        equal(gateway.request("create_forex_trade", order.parameters()).buildUrl(), gateway.createForexTrade(order).buildUrl());
    }

    static void twoGatewaysWorkAtOnce() throws Exception {
        Gateway dollars = new Gateway(config());
        Gateway euros = new Gateway(config().currency("EUR").charset("gbk").partner("2088000000000001").key("another"));
        String inDollars = dollars.createForexTrade(order()).buildUrl();
        String inEuros = euros.createForexTrade(order().currency("EUR")).buildUrl();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Boolean>> results = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            boolean odd = i % 2 == 1;
            Callable<Boolean> task = () -> odd
                    ? inEuros.equals(euros.createForexTrade(order().currency("EUR")).buildUrl())
                    : inDollars.equals(dollars.createForexTrade(order()).buildUrl());
            results.add(threads.submit(task));
        }
        for (Future<Boolean> result : results) {
            equal(true, result.get());
        }
        threads.shutdown();
        refused(ErrorCode.NOT_ALLOWED, "currency", () -> euros.createForexTrade(order()));
    }

    static void theGatewayKeepsItsOwnCopyOfTheConfig() {
        Config config = config();
        Gateway gateway = new Gateway(config);
        config.key("changed").currency("EUR");
        equal(new Gateway(config()).createForexTrade(order()).buildUrl(), gateway.createForexTrade(order()).buildUrl());
    }

    static void hostileValuesStayInTheirAttributes() {
        String hostile = "\"><script>alert('1')</script>&notify_id=&quot;&#39;";
        String form = new Gateway(config()).createForexTrade(order().subject(hostile).body("'" + hostile)).buildForm();
        String escaped = "&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;notify_id=&amp;quot;&amp;#39;";
        contains(form, "name=\"subject\" value=\"" + escaped + "\">\n");
        contains(form, "name=\"body\" value=\"&#39;" + escaped + "\">\n");
        equal(form.indexOf("<script>"), form.lastIndexOf("<script>"));
    }

    static void hostileNamesStayInTheirAttributes() {
        String form = new Gateway(config()).buildForm(pairs("\"><b a='", "1"));
        contains(form, "name=\"&quot;&gt;&lt;b a=&#39;\" value=\"1\">\n");
    }

    static void whatABrowserWouldChangeIsNotInAForm() {
        for (String value : new String[] {"a\nb", "a\rb", "\0", "\u007f", "\u0085"}) {
            Request request = new Gateway(config()).createForexTrade(order().body(value));
            refused(ErrorCode.NOT_IN_FORM, "body", request::buildForm);
            contains(request.buildUrl(), "&body=");
        }
        refused(ErrorCode.NOT_IN_FORM, "_CharSet_", () -> new Gateway(config()).buildForm(pairs("_CharSet_", "1")));
        contains(new Gateway(config()).buildForm(pairs("_char\u017fet_", "1", "b", "\t")), "value=\"\t\"");
    }

    static void nullIsTheSameAsAbsent() {
        Gateway gateway = new Gateway(config());
        equal(gateway.sign(pairs("a", "1")), gateway.sign(pairs("a", "1", "b", null)));
        equal(gateway.createForexTrade(order()).buildUrl(), gateway.createForexTrade(order().body(null)).buildUrl());
        refused(ErrorCode.MISSING, "subject", () -> gateway.createForexTrade(order().subject(null)));
        refused(ErrorCode.BAD_KEY, "config.key", () -> new Gateway(config().key(null)).sign(pairs("a", "1")));
        refused(ErrorCode.UNKNOWN, "", () -> gateway.request(null, pairs()));
    }

    @SuppressWarnings("unchecked")
    static void aMapOfArraysIsRefused() {
        Map<String, ?> arrays = Collections.singletonMap("a", new String[] {"1", "2"});
        refused(ErrorCode.BAD_FORMAT, "a", () -> new Gateway(config()).sign((Map<String, String>) arrays));
    }

    static void namesAreOrderedByUnsignedBytes() {
        Map<String, String> names = pairs("\uff21", "1", "\ud83d\ude00", "2", "z", "3");
        equal("z=3&\uff21=1&\ud83d\ude00=2", new String(new Gateway(config()).signingString(names), StandardCharsets.UTF_8));
    }

    static void gbkIsSignedAndReadInItsBytes() {
        Gateway gateway = new Gateway(config().charset("gbk"));
        byte[] signed = gateway.signingString(pairs("subject", "\u4e2d\u6587"));
        equal("subject=\u4e2d\u6587", new String(signed, Charset.forName("GBK")));
        equal(pairs("subject", "\u4e2d\u6587"), gateway.parseForm("subject=%D6%D0%CE%C4".getBytes(StandardCharsets.US_ASCII)));
        for (String text : new String[] {"\u20ac", "\ue000", "\u2295", "\ud83d\ude00", "\ud800", "\u00e9" + "\u00eb"}) {
            refused(ErrorCode.UNENCODABLE, "subject", () -> gateway.sign(pairs("subject", text)));
        }
    }

    static void anUnpairedSurrogateIsNeverAQuestionMark() {
        Gateway gateway = new Gateway(config());
        refused(ErrorCode.UNENCODABLE, "a", () -> gateway.sign(pairs("a", "x\ud800")));
        refused(ErrorCode.UNENCODABLE, "\udc00", () -> gateway.sign(pairs("\udc00", "x")));
    }

    static void aSignedMessageIsValidAndAChangedOneIsNot() {
        Gateway gateway = new Gateway(config());
        Map<String, String> message = new LinkedHashMap<>(gateway.createForexTrade(order()).parameters());
        equal(true, gateway.verify(message));
        message.put("sign", message.get("sign").toUpperCase(Locale.ROOT));
        refused(ErrorCode.BAD_SIGNATURE, "sign", () -> gateway.verify(message));
        message.put("sign", "");
        refused(ErrorCode.MISSING, "sign", () -> gateway.verify(message));
        message.put("sign_type", "RSA");
        refused(ErrorCode.WRONG_SIGN_TYPE, "sign_type", () -> gateway.verify(message));
    }

    static void anRsaSignatureWithoutItsLeadingZeroIsNotOne() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        KeyPair keys = generator.generateKeyPair();
        Base64.Encoder base64 = Base64.getEncoder();
        Config config = new Config().signType("RSA2");
        Gateway sender = new Gateway(config.privateKey(base64.encodeToString(keys.getPrivate().getEncoded())));
        Gateway receiver = new Gateway(config.privateKey("").publicKey(base64.encodeToString(keys.getPublic().getEncoded())));
        Map<String, String> message = pairs("n", "0");
        byte[] signature = {1};
        for (int n = 0; signature[0] != 0; n++) {
            message.put("n", String.valueOf(n));
            signature = Base64.getDecoder().decode(sender.sign(message));
        }
        message.put("sign", base64.encodeToString(signature));
        equal(true, receiver.verify(message));
        message.put("sign", base64.encodeToString(Arrays.copyOfRange(signature, 1, signature.length)));
        refused(ErrorCode.BAD_SIGNATURE, "sign", () -> receiver.verify(message));
    }

    static void nobodyChangesASignedRequest() {
        Request request = new Gateway(config()).createForexTrade(order());
        try {
            request.parameters().put("total_fee", "0.01");
        } catch (UnsupportedOperationException e) {
            return;
        }
        throw new AssertionError("the parameters could be changed");
    }

    static void messagesHoldNoSecret() {
        String secret = " not-for-logs";
        for (Config config : Arrays.asList(config().key(secret), config().signType("RSA").privateKey(secret))) {
            try {
                new Gateway(config).sign(pairs("a", secret));
                throw new AssertionError("not refused");
            } catch (KitException e) {
                equal(false, (e + config.toString()).contains("not-for-logs"));
            }
        }
    }

    private static Config config() {
        return new Config().key(KEY).partner("2088101122136241").currency("USD");
    }

    private static CreateForexTrade order() {
        return new CreateForexTrade().subject("Kids clothing").outTradeNo("2009/04/291103").currency("USD").totalFee("100.30");
    }

    private static void refused(ErrorCode code, String parameter, Callable<?> action) {
        try {
            action.call();
        } catch (KitException e) {
            equal(code + " " + parameter, e.code() + " " + e.parameter());
            return;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("not refused, expected " + code + " " + parameter);
    }

    private static void contains(String text, String part) {
        equal(part, text.contains(part) ? part : text);
    }
}
