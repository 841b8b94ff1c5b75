// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Calls the services that the merchant's own server calls, and reads their answers. One serves all threads.
 *
 * <p>Every method throws a {@link KitException}: before anything is sent as {@link Gateway#request(String, Map)} does, and then
 * gateway_error, gateway_busy, unreachable, bad_answer. Only what may be repeated is tried again, three times at most.
 */
public final class Client {
    private static final long[] WAITS = {1000, 3000};

    private final Gateway gateway;
    private final Transport transport;
    private final Supplier<String> clock;
    private final LongConsumer wait;
    private final Consumer<String> log;

    /** Calls by the platform's HTTP client, and logs nothing. */
    public Client(Gateway gateway) {
        this(gateway, new HttpTransport(gateway.config()), Clock::now, Clock::sleep, line -> { });
    }

    /**
     * Takes what else can be replaced.
     *
     * @param clock as {@link Clock#now}
     * @param wait as {@link Clock#sleep}: takes milliseconds
     * @param log gets a line for each try, printable ASCII without secrets
     */
    public Client(Gateway gateway, Transport transport, Supplier<String> clock, LongConsumer wait, Consumer<String> log) {
        this.gateway = gateway;
        this.transport = transport;
        this.clock = clock;
        this.wait = wait;
        this.log = log;
    }

    /**
     * Declare a payment to the customs.
     */
    public Result alipayAcquireCustoms(AlipayAcquireCustoms request) {
        ServiceCall call = new ServiceCall(gateway, AlipayAcquireCustoms.TABLE, request.parameters(), Collections.emptyList());
        Result[] found = new Result[1];
        send(call, record -> found[0] = new Result(record));
        return found[0];
    }

    /**
     * Ask what became of a refund.
     */
    public RefundState alipayAcquireRefundQuery(AlipayAcquireRefundQuery request) {
        ServiceCall call = new ServiceCall(gateway, AlipayAcquireRefundQuery.TABLE, request.parameters(), Collections.emptyList());
        RefundState[] found = new RefundState[1];
        send(call, record -> found[0] = new RefundState(record));
        return found[0];
    }

    /**
     * Ask what became of declarations.
     */
    public Result alipayOverseasAcquireCustomsQuery(AlipayOverseasAcquireCustomsQuery request) {
        ServiceCall call = new ServiceCall(gateway, AlipayOverseasAcquireCustomsQuery.TABLE, request.parameters(), Collections.emptyList());
        Result[] found = new Result[1];
        send(call, record -> found[0] = new Result(record));
        return found[0];
    }

    /**
     * Register a seller behind a payment service provider.
     */
    public Result alipayOverseasSecmerchantOnlineMaintain(AlipayOverseasSecmerchantOnlineMaintain request) {
        ServiceCall call = new ServiceCall(gateway, AlipayOverseasSecmerchantOnlineMaintain.TABLE, request.parameters(), Collections.emptyList());
        Result[] found = new Result[1];
        send(call, record -> found[0] = new Result(record));
        return found[0];
    }

    /**
     * Ask what became of a registration.
     */
    public Result alipayOverseasSecmerchantOnlineQueryStatus(AlipayOverseasSecmerchantOnlineQueryStatus request) {
        ServiceCall call = new ServiceCall(gateway, AlipayOverseasSecmerchantOnlineQueryStatus.TABLE, request.parameters(), Collections.emptyList());
        Result[] found = new Result[1];
        send(call, record -> found[0] = new Result(record));
        return found[0];
    }

    /**
     * Download the reconciliation file.
     *
     * @param onRecord takes each record as its line comes; an error may follow, so act on them after the end
     * @return how many there were
     */
    public long forexCompareFile(ForexCompareFile request, Consumer<Compare> onRecord) {
        ServiceCall call = new ServiceCall(gateway, ForexCompareFile.TABLE, request.parameters(), Collections.emptyList());
        return send(call, record -> onRecord.accept(new Compare(record)));
    }

    /**
     * Download the settlement file.
     *
     * @param onRecord takes each record as its line comes; an error may follow, so act on them after the end
     * @return how many there were
     */
    public long forexLiquidationFile(ForexLiquidationFile request, Consumer<Liquidation> onRecord) {
        ServiceCall call = new ServiceCall(gateway, ForexLiquidationFile.TABLE, request.parameters(), Collections.emptyList());
        return send(call, record -> onRecord.accept(new Liquidation(record)));
    }

    /**
     * Download the exchange rates of the day.
     *
     * @param onRecord takes each record as its line comes; an error may follow, so act on them after the end
     * @return how many there were
     */
    public long forexRateFile(ForexRateFile request, Consumer<Rates> onRecord) {
        ServiceCall call = new ServiceCall(gateway, ForexRateFile.TABLE, request.parameters(), Collections.emptyList());
        return send(call, record -> onRecord.accept(new Rates(record)));
    }

    /**
     * Refund a payment, wholly or partly.
     */
    public void forexRefund(ForexRefund request) {
        ServiceCall call = new ServiceCall(gateway, ForexRefund.TABLE, request.parameters(), Collections.emptyList());
        send(call, record -> { });
    }

    /**
     * Refund many payments by one file.
     */
    public void forexRefundFile(ForexRefundFile request, List<ForexRefundFile.Line> lines) {
        List<Map<String, String>> texts = lines.stream().map(ForexRefundFile.Line::parameters).collect(Collectors.toList());
        ServiceCall call = new ServiceCall(gateway, ForexRefundFile.TABLE, request.parameters(), texts);
        send(call, record -> { });
    }

    /**
     * Ask what became of a payment.
     */
    public Trade singleTradeQuery(SingleTradeQuery request) {
        ServiceCall call = new ServiceCall(gateway, SingleTradeQuery.TABLE, request.parameters(), Collections.emptyList());
        Trade[] found = new Trade[1];
        send(call, record -> found[0] = new Trade(record));
        return found[0];
    }

    /** A call of any service that is no table, for programs that choose it at run time: the values of the answer, in their order. */
    public Map<String, String> call(String service, Map<String, String> parameters) {
        Map<String, String> values = new LinkedHashMap<>();
        check(service, !Services.called(service).answer.isLarge());
        send(prepare(service, parameters, Collections.emptyList()), record -> values.putAll(record.values()));
        return values;
    }

    /** The same for a table: hands out each record as its line comes, and gives their number. An error may follow. */
    public long read(String service, Map<String, String> parameters, Consumer<Map<String, String>> onRecord) {
        check(service, Services.called(service).answer.isLarge());
        return send(prepare(service, parameters, Collections.emptyList()), record -> onRecord.accept(record.values()));
    }

    /** The same with a file that is made of lines; of these too one bad value is enough, and nothing is sent. */
    public Map<String, String> upload(String service, Map<String, String> parameters, List<Map<String, String>> lines) {
        Map<String, String> values = new LinkedHashMap<>();
        check(service, Services.called(service).upload != null);
        send(prepare(service, parameters, lines), record -> values.putAll(record.values()));
        return values;
    }

    /** What is called in the wrong way is not called at all: it could move money. */
    private static void check(String service, boolean fits) {
        if (!fits) {
            throw new KitException(ErrorCode.UNKNOWN, service, "");
        }
    }

    Gateway gateway() {
        return gateway;
    }

    Supplier<String> clock() {
        return clock;
    }

    ServiceCall prepare(String service, Map<String, String> parameters, List<Map<String, String>> lines) {
        return new ServiceCall(gateway, Services.called(service), parameters, lines);
    }

    /** Sends a call, again where that is safe and may help. */
    long send(ServiceCall call, Consumer<AnswerRecord> onRecord) {
        long[] handedOut = new long[1];
        for (int tries = 0;; tries++) {
            try {
                return paused(call, record -> {
                    handedOut[0]++;
                    onRecord.accept(record);
                });
            } catch (KitException e) {
                if (!call.service.repeatable || !e.mayRetry() || handedOut[0] > 0 || tries == WAITS.length) {
                    throw e;
                }
            }
            wait.accept(WAITS[tries]);
        }
    }

    /** Waits until the service may be called again, for programs that hold a lock meanwhile. */
    void rest(Service service) {
        pause(service).rest(wait);
    }

    private long paused(ServiceCall call, Consumer<AnswerRecord> onRecord) {
        if (call.service.pause == 0) {
            return logged(call, onRecord);
        }
        return pause(call.service).keep(wait, () -> logged(call, onRecord));
    }

    /** The pause of a service for this partner: who that is stands in the parameters that the config alone decides. */
    private Pause pause(Service service) {
        String partner = service.rules.stream().filter(rule -> rule.fill != null && rule.fill == rule.equal)
                .map(rule -> rule.fill.read(gateway.config(), clock)).collect(Collectors.joining(" "));
        return Pause.of(service.name + " " + partner, TimeUnit.SECONDS.toMillis(service.pause));
    }

    private long logged(ServiceCall call, Consumer<AnswerRecord> onRecord) {
        try {
            long count = attempt(call, onRecord);
            log(call, "ok");
            return count;
        } catch (KitException e) {
            String detail = e.getCause() == null ? e.detail() : LogLine.words(e.getCause());
            log(call, e.code() + LogLine.part(" parameter=", e.parameter()) + LogLine.part(": ", detail));
            throw e.sent();
        }
    }

    private void log(ServiceCall call, String outcome) {
        try {
            log.accept(LogLine.clean("call " + call.service.name + " " + outcome, gateway.config()));
        } catch (RuntimeException e) {
            return; // the answer counts, not the log
        }
    }

    private long attempt(ServiceCall call, Consumer<AnswerRecord> onRecord) {
        try (Transport.Stream answer = open(call)) {
            if (answer.status() != 200) {
                throw new KitException(ErrorCode.UNREACHABLE, "", "HTTP status " + answer.status());
            }
            return call.service.answer.read(answer.body(), gateway, onRecord);
        } catch (IOException e) {
            throw KitException.unreachable(e);
        }
    }

    private Transport.Stream open(ServiceCall call) {
        try {
            return call.service.answer.isLarge() ? transport.open(call.method, call.address, call.contentType, call.body)
                    : Transport.Stream.of(transport.send(call.method, call.address, call.contentType, call.body));
        } catch (Exception e) {
            throw KitException.unreachable(e);
        }
    }
}
