import alipaycrossborder.Client;
import alipaycrossborder.Compare;
import alipaycrossborder.Config;
import alipaycrossborder.ErrorCode;
import alipaycrossborder.ForexCompareFile;
import alipaycrossborder.ForexRefund;
import alipaycrossborder.Gateway;
import alipaycrossborder.KitException;
import alipaycrossborder.SingleTradeQuery;
import alipaycrossborder.Trade;
import alipaycrossborder.Transport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

/** Calls of the gateway by their test seams, and answers that mean harm. */
final class ClientTest extends Checks {
    private static final String KEY = "760bdzec6y9goq7ctyx96ezkz78287de";
    private static final String TAKEN = "<alipay><is_success>T</is_success></alipay>";
    private static final String BUSY = "<alipay><is_success>F</is_success><error>SYSTEM_ERROR</error></alipay>";
    private static final String RECORD = "A-1|8.00|USD|20131219215228||P|0.00|P|Tea\n";

    private ClientTest() {
    }

    public static void main(String[] arguments) throws IllegalAccessException {
        run(ClientTest.class);
    }

    /** A gateway that gives its answers one after the other (null: none at all), and what was seen of the client. */
    private static final class Scene implements Transport {
        final List<String> answers;
        final List<String> sent = new ArrayList<>();
        final List<Long> waited = new ArrayList<>();
        final List<String> log = new ArrayList<>();
        final Gateway gateway;
        final Client client;

        Scene(String partner, String... answers) {
            this.answers = new ArrayList<>(Arrays.asList(answers));
            Config config = new Config().key(KEY).partner(partner).currency("USD");
            gateway = new Gateway(config, () -> "2013-12-25 10:00:00");
            client = new Client(gateway, this, () -> "2013-12-25 10:00:00", waited::add, log::add);
        }

        @Override
        public Answer send(String method, String address, String contentType, byte[] body) throws IOException {
            sent.add(method);
            String answer = answers.remove(0);
            if (answer == null) {
                throw new IOException("no route, and the key is " + KEY);
            }
            int status = answer.startsWith("HTTP ") ? Integer.parseInt(answer.substring(5)) : 200;
            return new Answer(status, answer.getBytes(StandardCharsets.UTF_8));
        }

        /** What begins with CUT breaks off where it ends. */
        @Override
        public Stream open(String method, String address, String contentType, byte[] body) throws Exception {
            byte[] whole = send(method, address, contentType, body).body();
            if (!new String(whole, StandardCharsets.UTF_8).startsWith("CUT ")) {
                return new Stream(200, new ByteArrayInputStream(whole));
            }
            return new Stream(200, new SequenceInputStream(new ByteArrayInputStream(whole, 4, whole.length - 4), new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("cut");
                }
            }));
        }
    }

    static void aQueryIsTriedThreeTimes() {
        Scene scene = new Scene("2088000000000001", null, BUSY, "HTTP 503");
        KitException e = refused(ErrorCode.UNREACHABLE, "", () -> scene.client.singleTradeQuery(query()));
        equal(true, e.mayRetry());
        equal(Arrays.asList(1000L, 3000L), scene.waited);
        equal(Arrays.asList("call single_trade_query unreachable: java.io.IOException: no route, and the key is ***",
                "call single_trade_query gateway_busy parameter=SYSTEM_ERROR: an error inside the gateway",
                "call single_trade_query unreachable: HTTP status 503"), scene.log);
    }

    static void whatIsRefusedForGoodIsNotTriedAgain() {
        Scene scene = new Scene("2088000000000001", "<alipay><is_success>F</is_success><error>ILLEGAL_SIGN</error></alipay>");
        KitException e = refused(ErrorCode.GATEWAY_ERROR, "ILLEGAL_SIGN", () -> scene.client.singleTradeQuery(query()));
        equal(false, e.mayRetry());
    }

    static void aRefundIsSentOnceWhateverHappens() {
        for (String answer : new String[] {null, BUSY, "HTTP 500", "<html>"}) {
            Scene scene = new Scene("2088000000000002", answer, TAKEN);
            try {
                scene.client.call("forex_refund", refund().parameters());
                throw new AssertionError("not refused");
            } catch (KitException e) {
                equal(1, scene.sent.size());
            }
        }
    }

    static void whatIsWrongIsSaidBeforeAnythingIsSent() {
        Scene scene = new Scene("2088000000000003");
        refused(ErrorCode.TOO_SMALL, "return_amount", () -> scene.client.call("forex_refund", refund().returnAmount("0").parameters()));
        refused(ErrorCode.IN_FUTURE, "gmt_return", () -> scene.client.call("forex_refund", refund().gmtReturn("20131225100001").parameters()));
        refused(ErrorCode.NOT_ALLOWED, "currency", () -> scene.client.call("forex_refund", refund().currency("EUR").parameters()));
        refused(ErrorCode.UNKNOWN, "create_forex_trade", () -> scene.client.call("create_forex_trade", Collections.emptyMap()));
        refused(ErrorCode.UNKNOWN, "forex_compare_file", () -> scene.client.call("forex_compare_file", file().parameters()));
        refused(ErrorCode.UNKNOWN, "forex_refund", () -> scene.client.read("forex_refund", refund().parameters(), values -> { }));
        refused(ErrorCode.UNKNOWN, "forex_refund", () -> scene.client.upload("forex_refund", refund().parameters(), Collections.emptyList()));
        equal("[] []", scene.sent + " " + scene.log);
    }

    static void betweenTwoRefundsOfOnePartnerIsAPause() {
        Scene one = new Scene("2088000000000004", TAKEN, TAKEN);
        Scene other = new Scene("2088000000000005", TAKEN);
        one.client.forexRefund(refund());
        other.client.forexRefund(refund());
        equal(0, one.waited.size() + other.waited.size());
        one.client.forexRefund(refund());
        equal(true, one.waited.size() == 1 && one.waited.get(0) > 2000 && one.waited.get(0) <= 3000);
    }

    static void aRecordHasAllValuesAndItsOwnMethods() {
        Scene scene = new Scene("2088000000000001", "<?xml version=\"1.0\" encoding=\"GBK\"?><alipay><is_success>T</is_success><response><trade>"
                + "<out_trade_no>A-1</out_trade_no><trade_no>1</trade_no><trade_status>TRADE_FINISHED</trade_status><new>x</new></trade></response></alipay>");
        Trade trade = scene.client.singleTradeQuery(query());
        equal("A-1 TRADE_FINISHED  x", String.join(" ", trade.outTradeNo(), trade.tradeStatus(), trade.subject(), trade.get("new")));
        equal("[out_trade_no, trade_no, trade_status, new]", trade.values().keySet().toString());
    }

    static void aTableIsHandedOutRecordByRecordAndNotReadTwice() {
        Scene scene = new Scene("2088000000000001", RECORD + RECORD, RECORD + "broken", "File download failed:System exception", RECORD);
        List<String> found = new ArrayList<>();
        equal(2L, scene.client.forexCompareFile(file(), (Compare record) -> found.add(record.partnerTransactionId() + record.remarks())));
        equal("[A-1Tea, A-1Tea]", found.toString());
        refused(ErrorCode.BAD_ANSWER, "amount", () -> scene.client.forexCompareFile(file(), record -> found.add("before the error")));
        equal(3, found.size());
        equal(1L, scene.client.forexCompareFile(file(), record -> found.add("after a refusal, again")));
    }

    static void aTableThatBreaksOffIsReadAgainOnlyWhereNothingWasHandedOut() {
        Scene scene = new Scene("2088000000000001", "CUT ", RECORD, "CUT " + RECORD, RECORD);
        List<String> found = new ArrayList<>();
        equal(1L, scene.client.forexCompareFile(file(), record -> found.add(record.amount())));
        refused(ErrorCode.UNREACHABLE, "", () -> scene.client.forexCompareFile(file(), record -> found.add(record.amount())));
        equal("[8.00, 8.00] 1", found + " " + scene.answers.size());
    }

    static void whatTheCallbackThrowsIsNoFaultOfTheGateway() {
        Scene scene = new Scene("2088000000000001", RECORD);
        try {
            scene.client.forexCompareFile(file(), record -> {
                throw new IllegalStateException("no disk");
            });
        } catch (IllegalStateException e) {
            equal("no disk", e.getMessage());
            return;
        }
        throw new AssertionError("passed over");
    }

    static void security03WhatIsMoreThanPlainXmlIsRefused() throws IOException {
        String bomb = "<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">";
        String[] hostile = {
            "<!DOCTYPE alipay SYSTEM \"http://127.0.0.1:1/x.dtd\"><alipay/>",
            "<!DOCTYPE alipay [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><alipay><is_success>&x;</is_success></alipay>",
            "<!DOCTYPE alipay [" + bomb + "]><alipay>&b;</alipay>",
            "<alipay xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"file:///etc/hostname\"/></alipay>",
            "<alipay><is_success>&undeclared;</is_success></alipay>",
            "<?xml-stylesheet href=\"http://127.0.0.1:1/\"?><alipay/>",
            "<alipay><!-- x --></alipay>",
            "<alipay><a:b>x</a:b></alipay>",
            String.join("", Collections.nCopies(21, "<a>")) + String.join("", Collections.nCopies(21, "</a>")),
        };
        for (String text : hostile) {
            equal("the answer is not what the description says: it is not the plain XML that the gateway sends", said(text.getBytes(StandardCharsets.UTF_8)));
        }
        equal("the answer is not what the description says: its bytes are not text of its charset", said("<alipay>\u4e2d</alipay>".getBytes("GBK")));
    }

    static void security03AnAnswerIsOfBoundedSize() throws IOException {
        byte[] large = new byte[1048577];
        Arrays.fill(large, (byte) ' ');
        equal("the answer is not what the description says: it is larger than it can be", said(large));
        equal("the answer is not what the description says: it is empty", said(Arrays.copyOf(large, 1048576)));
    }

    private static String said(byte[] body) throws IOException {
        try {
            Trade.read(new Scene("2088000000000001").gateway, new ByteArrayInputStream(body));
            return "nothing";
        } catch (KitException e) {
            return e.getMessage();
        }
    }

    private static SingleTradeQuery query() {
        return new SingleTradeQuery().outTradeNo("A-1");
    }

    private static ForexCompareFile file() {
        return new ForexCompareFile().startDate("20131210").endDate("20131219");
    }

    private static ForexRefund refund() {
        return new ForexRefund().outReturnNo("R-1").outTradeNo("A-1").returnAmount("5.00").currency("USD").reason("Wrong size");
    }

    private static KitException refused(ErrorCode code, String parameter, Callable<?> action) {
        try {
            action.call();
        } catch (KitException e) {
            equal(code + " " + parameter, e.code() + " " + e.parameter());
            return e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("not refused, expected " + code + " " + parameter);
    }
}
