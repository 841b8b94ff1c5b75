// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.StringJoiner;

/** A question to the kit and its answer, each one line of fields that tabs part. */
public final class SelfTestCase {
    private final CaseFields fields;

    private SelfTestCase(CaseFields fields) {
        this.fields = fields;
    }

    /** The line that answers a line. */
    public static String answer(String line) {
        String[] fields = line.split("\t", -1);
        String id = fields[0];
        try {
            return id + new SelfTestCase(new CaseFields(fields)).answerTo(fields[1]);
        } catch (KitException e) {
            return id + "\terror" + CaseFields.field("code", e.code().toString())
                    + CaseFields.field("parameter", e.parameter()) + CaseFields.field("message", e.getMessage());
        } catch (RuntimeException | LinkageError e) {
            return id + "\tcrash" + CaseFields.field("message", e.toString());
        }
    }

    private String answerTo(String operation) {
        Map<String, String> parameters = fields.pairs("p");
        switch (operation) {
            case "sign":
                Gateway signer = gateway();
                String sign = signer.sign(parameters);
                return "\tok" + CaseFields.field("signing_string", signer.signingString(parameters)) + CaseFields.field("sign", sign);
            case "verify":
                Gateway verifier = gateway();
                boolean valid = verifier.verify(fields.has("body") ? verifier.parseForm(fields.bytes("body")) : parameters);
                return "\tok\tvalid=" + (valid ? "1" : "0");
            case "request":
                return "\tok" + request(gateway(), fields.text("service"), parameters);
            case "build":
                Request built = gateway().signed(parameters);
                return "\tok" + CaseFields.field("url", built.buildUrl()) + form(built);
            case "notify":
                return "\tok" + new NotifyCase(fields).answer(gateway());
            case "answer":
                return "\tok" + CaseFields.field("records", records(gateway(), fields.text("service"), fields.bytes("body")));
            default:
                return "\tskipped" + CaseFields.field("reason", "no operation " + operation);
        }
    }

    private Gateway gateway() {
        Config config = Config.of(fields.pairs("config"));
        return fields.has("now") ? new Gateway(config, () -> fields.text("now")) : new Gateway(config);
    }

    private String request(Gateway gateway, String service, Map<String, String> parameters) {
        if (Services.table(service).answer != null) {
            ServiceCall call = new ServiceCall(gateway, Services.table(service), parameters, fields.lines());
            return signature(gateway, call.parameters) + CaseFields.field("method", call.method) + CaseFields.field("address", call.address)
                    + CaseFields.field("content_type", call.contentType) + CaseFields.field("body", call.body);
        }
        Request request = gateway.request(service, parameters);
        return signature(gateway, request.parameters()) + CaseFields.field("url", request.buildUrl()) + form(request);
    }

    private static String signature(Gateway gateway, Map<String, String> sent) {
        return CaseFields.field("signing_string", gateway.signingString(sent)) + CaseFields.field("sign", sent.get("sign"));
    }

    private static String records(Gateway gateway, String service, byte[] body) {
        StringJoiner records = new StringJoiner("\u001E");
        try {
            Services.called(service).answer.read(new ByteArrayInputStream(body), gateway, record -> {
                StringJoiner values = new StringJoiner("\u001F");
                record.values().forEach((name, value) -> values.add(name + "=" + value));
                records.add(values.toString());
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e); // of bytes in memory
        }
        return records.toString();
    }

    private static String form(Request request) {
        try {
            return CaseFields.field("form", request.buildForm());
        } catch (KitException e) {
            return "\tform_error=" + CaseFields.toHex(e.code().toString()) + ":" + CaseFields.toHex(e.parameter());
        }
    }
}
