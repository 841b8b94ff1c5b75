// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.Map;

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
                Gateway gateway = gateway();
                Request request = gateway.request(fields.text("service"), parameters);
                Map<String, String> sent = request.parameters();
                return "\tok" + CaseFields.field("signing_string", gateway.signingString(sent))
                        + CaseFields.field("sign", sent.get("sign")) + CaseFields.field("url", request.buildUrl()) + form(request);
            case "build":
                Request built = gateway().signed(parameters);
                return "\tok" + CaseFields.field("url", built.buildUrl()) + form(built);
            case "notify":
                return "\tok" + new NotifyCase(fields).answer(gateway());
            default:
                return "\tskipped" + CaseFields.field("reason", "no operation " + operation);
        }
    }

    private Gateway gateway() {
        return new Gateway(Config.of(fields.pairs("config")));
    }

    private static String form(Request request) {
        try {
            return CaseFields.field("form", request.buildForm());
        } catch (KitException e) {
            return "\tform_error=" + CaseFields.toHex(e.code().toString()) + ":" + CaseFields.toHex(e.parameter());
        }
    }
}
