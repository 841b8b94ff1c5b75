// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** An answer in XML: one record, or none where the answer only says that the gateway has taken the call. */
final class XmlAnswer extends AnswerTable {
    private String resultField = "";
    private String good = "";
    private String codeField = "";

    XmlAnswer(Envelope envelope, Rule... fields) {
        super(envelope, fields);
    }

    /** The value that says whether it went well, and the one that says why not. */
    XmlAnswer result(String field, String good, String code) {
        this.resultField = field;
        this.good = good;
        this.codeField = code;
        return this;
    }

    @Override
    long read(InputStream body, Gateway gateway, Consumer<AnswerRecord> onRecord) throws IOException {
        XmlElement root = envelope.open(read(body, Envelope.LONGEST + 1), gateway);
        if (fields.isEmpty()) {
            return 0;
        }
        Map<String, String> values = envelope.values(root);
        verify(root, values, gateway);
        String result = values.getOrDefault(resultField, "");
        if (!result.isEmpty() && !result.equals(good)) {
            String code = values.getOrDefault(codeField, "");
            throw GatewayCodes.refusal(code.isEmpty() ? result : code);
        }
        for (Rule field : fields) {
            if (!fits(field, values.getOrDefault(field.name, ""), gateway.encoding())) {
                throw new KitException(ErrorCode.BAD_ANSWER, field.name, "");
            }
        }
        onRecord.accept(new AnswerRecord(values.keySet().toArray(new String[0]), values.values().toArray(new String[0])));
        return 1;
    }

    /** An answer that is signed must verify; most are not. */
    private static void verify(XmlElement root, Map<String, String> values, Gateway gateway) {
        if (root.leaf("sign").isEmpty()) {
            return;
        }
        Map<String, String> message = new LinkedHashMap<>(values);
        if (!root.leaf("sign_type").isEmpty()) {
            message.put("sign_type", root.leaf("sign_type"));
        }
        message.put("sign", root.leaf("sign"));
        gateway.verify(message);
    }
}
