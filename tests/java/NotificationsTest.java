import alipaycrossborder.Config;
import alipaycrossborder.Gateway;
import alipaycrossborder.KitException;
import alipaycrossborder.Meaning;
import alipaycrossborder.Notification;
import alipaycrossborder.Notifications;
import alipaycrossborder.Order;
import alipaycrossborder.OrderHandlers;
import alipaycrossborder.Receipt;
import alipaycrossborder.Testing;
import alipaycrossborder.Transport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Notifications by their test seams: no network, no disk. */
final class NotificationsTest extends Checks {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String KEY = "760bdzec6y9goq7ctyx96ezkz78287de";
    private static final String NUMBER = "2009/04/291103";
    private static final String TRADE = "2009042976780315";

    private NotificationsTest() {
    }

    public static void main(String[] arguments) throws IllegalAccessException {
        run(NotificationsTest.class);
    }

    /** A shop with one order; its handlers, its transport and its log are one object. */
    private static final class Scene implements OrderHandlers, Transport {
        Config config = new Config().key(KEY).partner("2088101122136241").currency("USD");
        Order order = new Order(NUMBER, "USD").priced("total_fee", "8.00");
        final List<String> called = new ArrayList<>();
        final List<String> asked = new ArrayList<>();
        final List<String> log = new ArrayList<>();
        Answer answer = new Answer(200, "true".getBytes(StandardCharsets.US_ASCII));
        Throwable thrown;
        Notification seen;

        Receipt receive(byte[] body) {
            return receive(body, FORM);
        }

        Receipt receive(byte[] body, String contentType) {
            return new Notifications(new Gateway(config), this, this, log::add).receive(body, contentType);
        }

        byte[] body(String... fields) {
            return Testing.signedNotification(config, pairs(fields), "");
        }

        @Override
        public Answer send(String method, String address, String contentType, byte[] body) throws IOException {
            asked.add(method + " " + address);
            if (answer == null) {
                throw new IOException("no route, and the key is " + KEY);
            }
            return answer;
        }

        @Override
        public Order findOrder(String number) {
            return order != null && order.number().equals(number) ? order : null;
        }

        @Override
        public boolean orderPaid(Order paid, Notification notification) throws Exception {
            call("paid", notification);
            order = paid.paid(notification.trade());
            return true;
        }

        @Override
        public boolean orderClosed(Order closed, Notification notification) throws Exception {
            call("closed", notification);
            order = closed.closed();
            return true;
        }

        @Override
        public boolean refundDone(Order refunded, Notification notification) throws Exception {
            call("refund", notification);
            order = refunded.refund(notification.refund(), notification.meaning());
            return true;
        }

        private void call(String name, Notification notification) throws Exception {
            called.add(name);
            seen = notification;
            if (thrown instanceof Error) {
                throw (Error) thrown;
            }
            if (thrown != null) {
                throw (Exception) thrown;
            }
        }
    }

    static void aPaidOrderIsCreditedAndThenKnown() {
        Scene shop = new Scene();
        equal("success paid", words(shop.receive(shop.body())));
        equal("success already_paid", words(shop.receive(shop.body())));
        equal("fail conflict", words(shop.receive(shop.body("trade_no", "1"))));
        equal(Collections.singletonList("paid"), shop.called);
    }

    static void theHandlerGetsTheWholeMessage() {
        Scene shop = new Scene();
        shop.receive(shop.body("buyer", "\u4e2d"));
        equal("\u4e2d", shop.seen.parameters().get("buyer"));
        equal(Arrays.asList(NUMBER, TRADE, "", Meaning.PAID, false),
                Arrays.asList(shop.seen.order(), shop.seen.trade(), shop.seen.refund(), shop.seen.meaning(), shop.seen.amountUnchecked()));
    }

    static void security06TheMessageDoesNotChooseItsSignType() {
        Scene shop = new Scene();
        Map<String, String> message = pairs("notify_id", "1", "out_trade_no", NUMBER, "sign_type", "RSA", "sign", "AAAA");
        equal("fail wrong_sign_type", words(shop.receive(form(message))));
        equal(Collections.emptyList(), shop.called);
    }

    static void security06AnEmptyKeyVerifiesNothing() {
        Scene shop = new Scene();
        byte[] body = shop.body();
        shop.config = shop.config.key("");
        equal("fail bad_key", words(shop.receive(body)));
    }

    static void security07WhatCameMustBeWhatWasAsked() {
        Scene shop = new Scene();
        equal("fail other_currency", words(shop.receive(shop.body("currency", "EUR"))));
        equal("fail other_amount", words(shop.receive(shop.body("total_fee", "7.99"))));
        equal("fail other_partner", words(shop.receive(shop.body("partner", "2088000000000000"))));
        equal("fail unknown_order", words(shop.receive(shop.body("out_trade_no", "1"))));
        equal("fail missing", words(shop.receive(shop.body("currency", null, "body", "x&currency=USD"))));
        equal(Collections.emptyList(), shop.called);
    }

    static void security08TheNotifyIdIsEscapedAndTheGatewayIsTheConfigs() {
        Scene shop = new Scene();
        shop.receive(shop.body("notify_id", "a&notify_id=b#c", "gateway", "http://evil.example/"));
        equal(Collections.singletonList("GET http://127.0.0.1:8700/gateway.do?service=notify_verify&partner=2088101122136241"
                + "&notify_id=a%26notify_id%3Db%23c"), shop.asked);
    }

    static void security08OnlyTheExactWordIsGenuine() {
        for (String answer : new String[] {"false", "invalid", "", "True", "true\n", " true", "\ufefftrue", "truetrue"}) {
            Scene shop = new Scene();
            shop.answer = new Transport.Answer(200, answer.getBytes(StandardCharsets.UTF_8));
            equal("fail not_genuine", words(shop.receive(shop.body())));
            equal(Collections.emptyList(), shop.called);
        }
    }

    static void security08AGatewayThatDoesNotAnswerVerifiesNothing() {
        Scene shop = new Scene();
        shop.answer = null;
        equal("fail gateway_unreachable", words(shop.receive(shop.body())));
        shop.answer = new Transport.Answer(302, "true".getBytes(StandardCharsets.US_ASCII));
        equal("fail gateway_unreachable", words(shop.receive(shop.body())));
        equal("fail missing", words(shop.receive(shop.body("notify_id", null))));
        equal(Collections.emptyList(), shop.called);
    }

    static void anotherStatusThan200IsInTheLog() {
        Scene shop = new Scene();
        shop.answer = new Transport.Answer(503, "true".getBytes(StandardCharsets.US_ASCII));
        shop.receive(shop.body());
        equal("notification gateway_unreachable order=2009/04/291103: The gateway could not be asked whether it sent this: "
                + "HTTP status 503", shop.log.get(0));
    }

    static void onlyAMessageThatHasVerifiedNamesAnOrder() {
        Scene shop = new Scene();
        byte[] body = shop.body("notify_id", null);
        equal("missing " + NUMBER, shop.receive(body).reason() + " " + shop.receive(body).order());
        shop.config = shop.config.key("another");
        equal("bad_signature ", shop.receive(body).reason() + " " + shop.receive(body).order());
        equal("notification bad_signature parameter=sign: does not fit the message", shop.log.get(2));
    }

    static void security09ASecretThatBeginsLikeAnotherIsNotLoggedInPart() {
        Scene shop = new Scene();
        shop.config = shop.config.key(KEY.substring(0, 16)).previousKey(KEY);
        shop.answer = null; // what it throws holds the longer one
        shop.receive(shop.body());
        equal(true, shop.log.get(0).endsWith("the key is ***"));
    }

    static void security09NoSecretIsLogged() {
        Scene shop = new Scene();
        shop.answer = null; // what it throws holds the key
        shop.receive(shop.body());
        equal("notification gateway_unreachable order=2009/04/291103: The gateway could not be asked whether it sent this: "
                + "java.io.IOException: no route, and the key is ***", shop.log.get(0));
    }

    static void security09AKeyOfManyLinesIsNotLoggedEither() throws Exception {
        Scene shop = new Scene();
        String pem = "-----BEGIN PRIVATE KEY-----\nAAAABBBB\n-----END PRIVATE KEY-----";
        shop.config = shop.config.privateKey(pem);
        shop.thrown = new IllegalStateException("key " + pem + " and " + pem.replace('\n', ' '));
        shop.receive(shop.body());
        equal(false, shop.log.get(0).contains("key " + pem.substring(0, 40)));
    }

    static void security10TwoValuesOfOneNameAreRefused() {
        Scene shop = new Scene();
        byte[] twice = (new String(shop.body(), StandardCharsets.US_ASCII) + "&total_fee=8.00").getBytes(StandardCharsets.US_ASCII);
        equal("fail duplicate", words(shop.receive(twice)));
        equal("notification duplicate parameter=total_fee: stands in the message more than once", shop.log.get(0));
    }

    static void security11BytesThatAreNoTextAreRefused() {
        Scene shop = new Scene();
        equal("fail malformed", words(shop.receive("a=%FF".getBytes(StandardCharsets.US_ASCII))));
    }

    static void security13TakenIsAnsweredOnlyAfterTheCommit() {
        for (Throwable thrown : Arrays.asList(new IOException("disk full"), new IllegalStateException(), new StackOverflowError())) {
            Scene shop = new Scene();
            shop.thrown = thrown;
            equal("fail handler_failed", words(shop.receive(shop.body())));
            equal(Collections.singletonList("paid"), shop.called);
        }
    }

    static void security14AmountsAreComparedByValueAndWithoutFloats() {
        Scene shop = new Scene();
        shop.order = new Order(NUMBER, "JPY").priced("total_fee", "8");
        shop.config = shop.config.currency("JPY");
        equal("success paid", words(shop.receive(shop.body())));
        shop.order = new Order(NUMBER, "JPY").priced("total_fee", "9007199254740993");
        equal("fail other_amount", words(shop.receive(shop.body("total_fee", "9007199254740992"))));
    }

    static void anAmountThatDidNotComeIsNoted() {
        Scene shop = new Scene();
        shop.order = new Order(NUMBER, "USD").priced("rmb_fee", "12.00");
        Receipt receipt = shop.receive(shop.body());
        equal("success paid amount_unchecked", words(receipt) + " " + receipt.note());
        equal(true, shop.seen.amountUnchecked());
    }

    static void aHandlerThatCameLateLooksAgain() {
        Scene shop = new Scene();
        OrderHandlers late = new OrderHandlers() {
            private int looked;

            @Override
            public Order findOrder(String number) {
                return looked++ == 0 ? shop.order : shop.order.paid(TRADE);
            }

            @Override
            public boolean orderPaid(Order order, Notification notification) {
                return false;
            }

            @Override
            public boolean orderClosed(Order order, Notification notification) {
                return false;
            }

            @Override
            public boolean refundDone(Order order, Notification notification) {
                return false;
            }
        };
        Notifications notifications = new Notifications(new Gateway(shop.config), late, shop, shop.log::add);
        equal("success already_paid", words(notifications.receive(shop.body(), FORM)));
        equal("fail conflict", words(notifications.receive(shop.body("trade_no", "7"), FORM)));
    }

    static void aRefundIsMarkedOnceByItsOwnNumber() {
        Scene shop = new Scene();
        byte[] refund = shop.body("out_return_no", "R1", "refund_status", "REFUND_SUCCESS");
        equal("fail conflict", words(shop.receive(refund)));
        shop.order = shop.order.paid(TRADE);
        equal("success refunded", words(shop.receive(refund)));
        equal("success already_refunded", words(shop.receive(refund)));
        equal("success refund_failed", words(shop.receive(shop.body("out_return_no", "R2", "refund_status", "REFUND_FAIL"))));
        equal("success refunded", words(shop.receive(shop.body("out_return_no", "R2", "refund_status", "REFUND_SUCCESS"))));
    }

    static void aMessageUnderTheKeyBeforeIsTaken() {
        Scene shop = new Scene();
        byte[] body = shop.body();
        shop.config = shop.config.key("the new one");
        equal("fail bad_signature", words(shop.receive(body)));
        shop.config = shop.config.previousKey(KEY);
        equal("success paid", words(shop.receive(body)));
    }

    static void theKeyBeforeNeverSigns() {
        Config config = new Config().key("new").previousKey(KEY);
        equal(new Gateway(new Config().key("new")).sign(pairs("a", "1")), new Gateway(config).sign(pairs("a", "1")));
    }

    static void aMessageUnderTheRsaKeyBeforeIsTaken() throws Exception {
        Scene shop = new Scene();
        KeyPair old = rsa();
        KeyPair now = rsa();
        shop.config = shop.config.signType("RSA2").publicKey(base64(now.getPublic().getEncoded()));
        byte[] body = Testing.signedNotification(shop.config, pairs(), base64(old.getPrivate().getEncoded()));
        equal("fail bad_signature", words(shop.receive(body)));
        shop.config = shop.config.previousPublicKey(base64(old.getPublic().getEncoded()));
        equal("success paid", words(shop.receive(body)));
        shop.config = shop.config.previousPublicKey("none");
        equal("fail bad_key", words(shop.receive(body)));
        equal(true, shop.log.get(2).contains("parameter=config.previous_public_key"));
    }

    static void theOtherCharsetIsNoted() {
        Scene shop = new Scene();
        shop.config = shop.config.charset("gbk");
        byte[] body = shop.body("buyer", "\u4e2d\u6587");
        shop.config = shop.config.charset("utf-8");
        Receipt receipt = shop.receive(body);
        equal("fail malformed fits_charset:gbk", words(receipt) + " " + receipt.note());
        equal(true, shop.log.get(0).contains(" note=fits_charset:gbk: "));
    }

    static void theMediaTypeMustBeThatOfAFormOrAbsent() {
        Scene shop = new Scene();
        equal("fail wrong_content_type", words(shop.receive(shop.body(), "multipart/form-data")));
        equal("success paid", words(shop.receive(shop.body(), "APPLICATION/X-www-form-urlencoded \t; charset=GBK")));
        equal("success already_paid", words(shop.receive(shop.body(), null)));
    }

    static void aBodyOfOneByteTooMuchIsNotRead() {
        Scene shop = new Scene();
        equal("fail oversized", words(shop.receive(new byte[65537])));
        equal("fail malformed", words(shop.receive(new byte[65536])).replace("missing", "malformed"));
    }

    static void whateverIsLoggedIsOneShortLineOfPrintableAscii() {
        Scene shop = new Scene();
        shop.receive(shop.body("out_trade_no", "1\n2\u4e2d\ud83d\ude00" + String.join("", Collections.nCopies(100, "x"))));
        equal("notification too_long order=1?2??" + String.join("", Collections.nCopies(59, "x"))
                + " parameter=out_trade_no: is too long; the limit in bytes of the charset: 64", shop.log.get(0));
        shop.thrown = new IOException(String.join("", Collections.nCopies(1000, "y")));
        shop.receive(shop.body());
        equal(500, shop.log.get(1).length());
    }

    static void aLogThatThrowsIsIgnored() {
        Scene shop = new Scene();
        Notifications notifications = new Notifications(new Gateway(shop.config), shop, shop, line -> {
            throw new IllegalStateException();
        });
        equal("success paid", words(notifications.receive(shop.body(), FORM)));
    }

    static void receiveNeverThrows() {
        Scene shop = new Scene();
        equal("fail handler_failed", words(shop.receive(null)));
        shop.thrown = new IllegalStateException() {
            private static final long serialVersionUID = 1L;

            @Override
            public String getMessage() {
                throw new IllegalStateException();
            }
        };
        equal("fail handler_failed", words(shop.receive(shop.body())));
    }

    static void aTestNotificationIsWhatTheGatewayWouldSend() throws Exception {
        Config config = new Config().key(KEY).currency("EUR");
        String body = new String(Testing.signedNotification(config, pairs("trade_no", null, "x", "a b"), ""), StandardCharsets.US_ASCII);
        equal(true, body.startsWith("notify_id=2c0fbb7880e40704dc6eb869aec4115d&notify_type=trade_status_sync&"));
        equal(true, body.contains("&currency=EUR&trade_status=TRADE_FINISHED&x=a%20b&sign_type=MD5&sign="));
        equal(false, body.contains("trade_no=2009042976780315"));
        equal(true, new Gateway(config).verify(new Gateway(config).parseForm(body.getBytes(StandardCharsets.US_ASCII))));
    }

    static void aConfigThatCannotCallIsRefused() {
        for (String timeout : new String[] {"0", "301", "010", "1.5", " 1", "\u0661"}) {
            refused("not_allowed config.timeout", () -> new Gateway(new Config().timeout(timeout)));
        }
        for (String proxy : new String[] {"https://a:1", "http://a", "http://a:0", "http://a:65536", "http://a:080", "http://u@a:1", "http://a:1/"}) {
            refused("not_allowed config.proxy", () -> new Gateway(new Config().proxy(proxy)));
        }
        new Gateway(new Config().timeout("300").proxy("http://proxy-1.example:65535"));
    }

    static void theSamplesOwnKeyNeverGoesWhereRealMoneyMoves() {
        for (String gateway : new String[] {"production", "https://mapi.alipay.com/gateway.do", "http://MAPI.Alipay.com:8443"}) {
            refused("not_allowed config.key", () -> new Gateway(new Config().gateway(gateway).key(KEY)));
            refused("not_allowed config.partner", () -> new Gateway(new Config().gateway(gateway).partner("2088101122136241")));
            new Gateway(new Config().gateway(gateway).key("another"));
        }
        for (String gateway : new String[] {"https://mapi.alipay.com.example/", "https://x.mapi.alipay.com/", "https://example/mapi.alipay.com"}) {
            new Gateway(new Config().gateway(gateway).key(KEY));
        }
    }

    private static KeyPair rsa() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        return generator.generateKeyPair();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] form(Map<String, String> message) {
        StringBuilder body = new StringBuilder();
        message.forEach((name, value) -> body.append('&').append(name).append('=').append(percent(value)));
        return body.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String percent(String text) {
        StringBuilder made = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            made.append(String.format("%%%02X", b));
        }
        return made.toString();
    }

    private static String words(Receipt receipt) {
        equal(200, receipt.status());
        return receipt.body() + " " + receipt.reason();
    }

    private static void refused(String expected, Runnable action) {
        try {
            action.run();
        } catch (KitException e) {
            equal(expected, e.code() + " " + e.parameter());
            return;
        }
        throw new AssertionError("not refused: " + expected);
    }
}
