// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The commands that only ask the gateway. */
final class QueryCommands {
    private QueryCommands() {
    }

    static int query(CommandLine line, Shop shop) throws Exception {
        String order = line.check(1, 1).words.get(0);
        Map<String, String> answer = new CommandShop(shop).client
                .call("single_trade_query", Collections.singletonMap("out_trade_no", order));
        CommandTable table = new CommandTable("name", "value");
        answer.forEach(table::row);
        Commands.show(table, line);
        return 0;
    }

    static int catchUp(CommandLine line, Shop shop) throws Exception {
        String minutes = line.check(0, 0, "--older-than").option("--older-than", "30");
        if (!minutes.matches("[0-9]{1,6}")) {
            throw new CommandLine.WrongUsage();
        }
        CommandShop open = new CommandShop(shop);
        CatchUp catchUp = new CatchUp(open.client, open.handlers, open.notifications);
        Commands.show(catchUp.run(Integer.parseInt(minutes)), line);
        return catchUp.exitCode();
    }

    static int reconcile(CommandLine line, Shop shop) throws Exception {
        String[] days = days(line);
        CommandShop open = new CommandShop(shop);
        Reconciliation reconciliation = new Reconciliation(days[0], days[1]);
        Commands.show(reconciliation.run(open.client, open.handlers), line);
        return reconciliation.exitCode();
    }

    static int settlement(CommandLine line, Shop shop) throws Exception {
        String[] days = days(line);
        Map<String, String> period = new LinkedHashMap<>();
        period.put("start_date", days[0]);
        period.put("end_date", days[1]);
        return file("forex_liquidation_file", period, line, shop);
    }

    static int rates(CommandLine line, Shop shop) throws Exception {
        line.check(0, 0);
        return file("forex_rate_file", Collections.emptyMap(), line, shop);
    }

    private static int file(String service, Map<String, String> parameters, CommandLine line, Shop shop) throws Exception {
        String[] columns = Services.called(service).answer.fields.stream().map(field -> field.name).toArray(String[]::new);
        CommandTable table = new CommandTable(columns);
        new CommandShop(shop).client.read(service, parameters, record -> table.row(record.values().toArray(new String[0])));
        Commands.show(table, line);
        return 0;
    }

    /** The first and the last day; yesterday when none is named. */
    private static String[] days(CommandLine line) throws CommandLine.WrongUsage {
        boolean named = line.has("--from") || line.has("--to");
        line.check(0, named ? 0 : 1, "--from", "--to");
        if (line.has("--from") != line.has("--to")) {
            throw new CommandLine.WrongUsage();
        }
        String yesterday = LocalDate.parse(Clock.now().substring(0, 10)).minusDays(1).format(DateTimeFormatter.BASIC_ISO_DATE);
        String day = line.words.isEmpty() ? yesterday : line.words.get(0);
        return new String[] {line.option("--from", day), line.option("--to", day)};
    }
}
