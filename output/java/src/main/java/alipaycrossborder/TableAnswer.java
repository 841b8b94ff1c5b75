// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** An answer that is a text file: a record a line. It may have a million of them, so nothing is kept. */
final class TableAnswer extends AnswerTable {
    private static final int LONGEST_TEXT = 100;

    private final String[] names;
    private final Map<String, String> texts = new HashMap<>();
    private String separator;
    private boolean rest;
    private String prefix = "";

    TableAnswer(Envelope envelope, Rule... fields) {
        super(envelope, fields);
        names = this.fields.stream().map(field -> field.name).toArray(String[]::new);
    }

    /** What parts the columns, and whether the last one takes all that is left. */
    TableAnswer separated(String separator, boolean rest) {
        this.separator = separator;
        this.rest = rest;
        return this;
    }

    /** What may stand before a text that comes in place of records. */
    TableAnswer prefixed(String prefix) {
        this.prefix = prefix;
        return this;
    }

    /** A text that comes in place of records: the gateway's code, or nothing when it says that there are none. */
    TableAnswer text(String text, String code) {
        texts.put(text, code);
        return this;
    }

    @Override
    boolean isLarge() {
        return true;
    }

    @Override
    long read(InputStream body, Gateway gateway, Consumer<AnswerRecord> onRecord) throws IOException {
        BufferedInputStream in = new BufferedInputStream(body, 1 << 16);
        skipMark(in);
        if (isXml(in)) {
            envelope.open(read(in, Envelope.LONGEST + 1), gateway);
            throw Envelope.shape();
        }
        Lines lines = new Lines(in, gateway.encoding());
        String line = lines.next();
        if (line == null) {
            throw KitException.badAnswer("it is empty");
        }
        if (isEmpty(XmlElement.trim(line))) {
            return 0;
        }
        long count = 0;
        for (; line != null; line = lines.next()) {
            onRecord.accept(record(line, lines.number(), gateway.encoding()));
            count++;
        }
        return count;
    }

    private static void skipMark(BufferedInputStream in) throws IOException {
        in.mark(3);
        if (in.read() != 0xEF || in.read() != 0xBB || in.read() != 0xBF) {
            in.reset();
        }
    }

    /** Whether the first byte that is no blank begins markup: then it is an error that the gateway itself writes. */
    private static boolean isXml(BufferedInputStream in) throws IOException {
        in.mark(Envelope.LONGEST + 1);
        int c = in.read();
        for (int i = 0; i < Envelope.LONGEST && (c == ' ' || c == '\t' || c == '\r' || c == '\n'); i++) {
            c = in.read();
        }
        in.reset();
        return c == '<';
    }

    /** Whether the first line says that there are no records; throws gateway_error, gateway_busy for a refusal. */
    private boolean isEmpty(String line) {
        boolean prefixed = !prefix.isEmpty() && line.startsWith(prefix);
        String text = prefixed ? XmlElement.trim(line.substring(prefix.length())) : line;
        String code = texts.get(text);
        if (code != null && !code.isEmpty()) {
            throw GatewayCodes.refusal(code);
        }
        if (code == null && prefixed) {
            StringBuilder shown = new StringBuilder();
            text.codePoints().limit(LONGEST_TEXT).forEach(c -> shown.append(c >= ' ' && c <= '~' ? (char) c : '?'));
            throw new KitException(ErrorCode.GATEWAY_ERROR, "", shown.toString());
        }
        return code != null;
    }

    private AnswerRecord record(String line, long number, Encoding encoding) {
        String[] values = new String[names.length];
        int start = 0;
        for (int i = 0; i < names.length; i++) {
            if (start < 0) {
                throw bad(i, number);
            }
            boolean all = rest && i == names.length - 1;
            int stop = all ? line.length() - (line.length() > start && line.endsWith(separator) ? separator.length() : 0) : line.indexOf(separator, start);
            values[i] = line.substring(start, stop < 0 ? line.length() : stop);
            if (!fits(fields.get(i), values[i], encoding)) {
                throw bad(i, number);
            }
            start = stop < 0 ? -1 : stop + separator.length();
        }
        return new AnswerRecord(names, values);
    }

    private KitException bad(int column, long number) {
        return new KitException(ErrorCode.BAD_ANSWER, names[column], "line " + number);
    }
}
