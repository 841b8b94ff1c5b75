import alipaycrossborder.Config;
import alipaycrossborder.Gateway;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sign TYPE COUNT KEY PUBLIC-KEY: the processor's seconds of the kit and of the JDK's own classes, the last signature. */
public final class Sign {
    public static void main(String[] words) throws Exception {
        String type = words[0];
        int count = Integer.parseInt(words[1]);
        Config config = new Config().signType(type).key("k").partner("2088101122136241").currency("USD");
        if (!type.equals("MD5")) {
            config.privateKey(text(words[2])).publicKey(text(words[3]));
        }
        Gateway gateway = new Gateway(config);
        String sign = gateway.sign(parameters(0));
        long began = nanoseconds();
        for (int n = 1; n <= count; n++) {
            sign = gateway.sign(parameters(n));
        }
        double ours = (nanoseconds() - began) / 1e9;
        byte[] bytes = gateway.signingString(parameters(0));
        began = nanoseconds();
        if (type.equals("MD5")) {
            digests(bytes, count);
        } else {
            signatures(bytes, count, type.equals("RSA") ? "SHA1withRSA" : "SHA256withRSA", text(words[2]));
        }
        System.out.println(ours + " " + (nanoseconds() - began) / 1e9 + " " + sign);
    }

    private static long nanoseconds() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static void digests(byte[] bytes, int count) throws Exception {
        for (int n = 0; n < count; n++) {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            digest.update(bytes);
            digest.digest(new byte[] {'k'});
        }
    }

    private static void signatures(byte[] bytes, int count, String algorithm, String pem) throws Exception {
        byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        PrivateKey key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
        for (int n = 0; n < count; n++) {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(bytes);
            signature.sign();
        }
    }

    private static Map<String, String> parameters(int n) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("service", "create_forex_trade");
        parameters.put("partner", "2088101122136241");
        parameters.put("_input_charset", "utf-8");
        parameters.put("notify_url", "http://127.0.0.1/notify");
        parameters.put("subject", "A cup of tea");
        parameters.put("currency", "USD");
        parameters.put("total_fee", "9.90");
        parameters.put("out_trade_no", "order-" + n);
        return parameters;
    }

    private static String text(String file) throws Exception {
        return new String(Files.readAllBytes(Paths.get(file)), StandardCharsets.US_ASCII);
    }
}
