import alipaycrossborder.Config;
import alipaycrossborder.HttpTransport;
import alipaycrossborder.Transport;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** Calls an address by the kit's transport (address, timeout, proxy), or by the platform as it stands; prints what comes of it. */
final class Call {
    private Call() {
    }

    public static void main(String[] arguments) throws Exception {
        String address = arguments[0];
        if (arguments[1].equals("platform")) {
            System.out.println(((HttpURLConnection) new URL(address).openConnection()).getResponseCode());
            return;
        }
        trustEverybody();
        try {
            Config config = new Config().timeout(arguments[1]).proxy(arguments[2]);
            if (arguments.length > 3 && arguments[3].equals("stream")) {
                System.out.println(streamed(new HttpTransport(config), address));
                return;
            }
            byte[] body = arguments.length > 3 ? arguments[3].getBytes(StandardCharsets.US_ASCII) : new byte[0];
            Transport.Answer answer = new HttpTransport(config).send(body.length > 0 ? "POST" : "GET", address, "text/plain", body);
            String text = new String(answer.body(), StandardCharsets.ISO_8859_1);
            System.out.println(answer.status() + " " + (text.length() > 20 ? text.length() + " bytes" : text));
        } catch (IOException e) {
            System.out.println(e.getClass().getSimpleName() + " " + e.getMessage());
        }
    }

    private static String streamed(Transport transport, String address) throws Exception {
        long count = 0;
        try (Transport.Stream answer = transport.open("GET", address, "", new byte[0])) {
            byte[] buffer = new byte[100000];
            for (int n = answer.body().read(buffer); n >= 0; n = answer.body().read(buffer)) {
                count += n;
            }
            return answer.status() + " " + count + " bytes";
        }
    }

    /** What other code in the same JVM may have done: it must not reach the kit. */
    private static void trustEverybody() throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Everybody()}, new SecureRandom());
        HttpsURLConnection.setDefaultSSLSocketFactory(context.getSocketFactory());
        HttpsURLConnection.setDefaultHostnameVerifier((host, session) -> true);
        HttpURLConnection.setFollowRedirects(true);
    }

    private static final class Everybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
