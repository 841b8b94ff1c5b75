// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.URL;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.HttpsURLConnection;

/**
 * Calls the gateway by the platform's HTTP client: certificates and host names are verified, TLS 1.2 or newer, no
 * redirect is followed, and no other proxy is used than the config's.
 */
public final class HttpTransport implements Transport {
    private static final int LONGEST = 1048576;
    private static final String TIMEOUT = "10";

    private final int milliseconds;
    private final Proxy proxy;

    /**
     * Takes timeout and proxy from the config.
     *
     * @throws KitException not_allowed
     */
    public HttpTransport(Config config) {
        Config checked = config.checked();
        String timeout = checked.get("timeout");
        milliseconds = (int) TimeUnit.SECONDS.toMillis(Integer.parseInt(timeout.isEmpty() ? TIMEOUT : timeout));
        proxy = proxy(checked.get("proxy"));
    }

    private static Proxy proxy(String address) {
        if (address.isEmpty()) {
            return Proxy.NO_PROXY;
        }
        int end = address.lastIndexOf(':');
        String host = address.substring("http://".length(), end);
        return new Proxy(Proxy.Type.HTTP, new InetSocketAddress(host, Integer.parseInt(address.substring(end + 1))));
    }

    /**
     * Sends a request and waits for the answer, of whatever status.
     *
     * @throws IOException for anything that is no whole answer, within the timeout, of at most 1,048,576 bytes
     */
    @Override
    public Answer send(String method, String address, String contentType, byte[] body) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        HttpURLConnection connection = (HttpURLConnection) new URL(address).openConnection(proxy);
        try {
            if (connection instanceof HttpsURLConnection) {
                HttpsURLConnection tls = (HttpsURLConnection) connection;
                tls.setSSLSocketFactory(new ModernTls());
                tls.setHostnameVerifier((host, session) -> false); // asked only where the platform has said no
            }
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout(milliseconds);
            connection.setReadTimeout(milliseconds);
            connection.setUseCaches(false);
            connection.setRequestMethod(method);
            if (body.length > 0) {
                connection.setRequestProperty("Content-Type", contentType);
                connection.setDoOutput(true);
                connection.getOutputStream().write(body);
            }
            int status = connection.getResponseCode();
            if (status < 100) {
                throw new IOException("the answer is not HTTP");
            }
            return new Answer(status, read(connection, status, deadline));
        } finally {
            connection.disconnect();
        }
    }

    private static byte[] read(HttpURLConnection connection, int status, long deadline) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            byte[] buffer = new byte[8192];
            for (int n = in == null ? -1 : in.read(buffer); n >= 0; n = in.read(buffer)) {
                body.write(buffer, 0, n);
                if (body.size() > LONGEST) {
                    throw new IOException("the answer has more than " + LONGEST + " bytes");
                }
                if (System.nanoTime() > deadline) {
                    throw new SocketTimeoutException("the answer is not complete in time");
                }
            }
        }
        if (body.size() < connection.getContentLengthLong()) { // the platform passes over it
            throw new EOFException("the answer was cut short");
        }
        return body.toByteArray();
    }
}
