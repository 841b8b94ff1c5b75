// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A call of a service as it is sent: checked, signed and written. */
final class ServiceCall {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String FILE = "multipart/form-data; boundary=";

    final Service service;
    final Map<String, String> parameters;
    String method = "GET";
    String address;
    String contentType = "";
    byte[] body = new byte[0];

    /** Takes the parameters, and the lines of the file, if one goes with the service. Throws the first refusal. */
    ServiceCall(Gateway gateway, Service service, Map<String, String> given, List<Map<String, String>> lines) {
        this.service = service;
        Validation validation = gateway.validation();
        Map<String, String> complete = validation.complete(service, Parameters.copy(given));
        Encoding encoding = gateway.encoding();
        byte[] file = service.upload == null ? null : service.upload.write(lines, validation, encoding);
        parameters = gateway.signed(complete).parameters();
        if (!service.post) {
            address = Query.append(gateway.address(), parameters, encoding);
            return;
        }
        method = "POST";
        Map<String, String> query = new LinkedHashMap<>(parameters);
        query.keySet().retainAll(Arrays.asList("_input_charset"));
        address = Query.append(gateway.address(), query, encoding);
        contentType = FORM;
        body = Query.append("?", parameters, encoding).substring(1).getBytes(StandardCharsets.US_ASCII);
        if (file != null) {
            byte[] boundary = boundary(file, encoding);
            contentType = FILE + new String(boundary, StandardCharsets.US_ASCII);
            body = multipart(boundary, file, encoding);
        }
    }

    private byte[] boundary(byte[] file, Encoding encoding) {
        StringBuilder boundary = new StringBuilder("kitsmith");
        while (holds(file, boundary) || parameters.values().stream().anyMatch(value -> holds(encoding.encode(value, ""), boundary))) {
            boundary.append('x');
        }
        return ascii(boundary.toString());
    }

    private static boolean holds(byte[] bytes, CharSequence ascii) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(ascii);
    }

    private byte[] multipart(byte[] boundary, byte[] file, Encoding encoding) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            String name = parameter.getKey();
            write(out, ascii("--"), boundary, ascii("\r\nContent-Disposition: form-data; name=\""), encoding.encode(name, name),
                    ascii("\"\r\n\r\n"), encoding.encode(parameter.getValue(), name), ascii("\r\n"));
        }
        String head = "name=\"" + service.upload.field + "\"; filename=\"" + service.upload.file + "\"\r\nContent-Type: text/plain\r\n\r\n";
        write(out, ascii("--"), boundary, ascii("\r\nContent-Disposition: form-data; " + head), file, ascii("\r\n--"), boundary, ascii("--\r\n"));
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void write(ByteArrayOutputStream out, byte[]... pieces) {
        for (byte[] piece : pieces) {
            out.write(piece, 0, piece.length);
        }
    }
}
