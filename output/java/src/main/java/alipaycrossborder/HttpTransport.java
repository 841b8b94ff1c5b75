// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpRetryException;
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
    private static final long LONGEST = 1048576;
    private static final long LARGEST = 1073741824;
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
        HttpURLConnection connection = connection(address);
        try {
            int status = status(connection, method, contentType, body);
            return new Answer(status, read(new HttpBody(connection, status, LONGEST), deadline));
        } finally {
            connection.disconnect();
        }
    }

    /**
     * Sends a request and hands the answer out as it comes. The timeout bounds connecting and each wait, not the whole; of the
     * body at most 1,073,741,824 bytes can be read.
     *
     * @throws IOException for anything that is no HTTP answer
     */
    @Override
    public Stream open(String method, String address, String contentType, byte[] body) throws IOException {
        HttpURLConnection connection = connection(address);
        try {
            int status = status(connection, method, contentType, body);
            return new Stream(status, new HttpBody(connection, status, LARGEST));
        } catch (IOException | RuntimeException e) {
            connection.disconnect();
            throw e;
        }
    }

    private HttpURLConnection connection(String address) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) new URL(address).openConnection(proxy);
        if (connection instanceof HttpsURLConnection) {
            HttpsURLConnection tls = (HttpsURLConnection) connection;
            tls.setSSLSocketFactory(new ModernTls());
            tls.setHostnameVerifier((host, session) -> false); // asked only where the platform has said no
        }
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout(milliseconds);
        connection.setReadTimeout(milliseconds);
        connection.setUseCaches(false);
        return connection;
    }

    private static int status(HttpURLConnection connection, String method, String contentType, byte[] body) throws IOException {
        connection.setRequestMethod(method);
        if (body.length > 0) {
            connection.setRequestProperty("Content-Type", contentType);
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(body.length); // or the platform would post again, by itself
            connection.getOutputStream().write(body);
        }
        int status;
        try {
            status = connection.getResponseCode();
        } catch (HttpRetryException e) { // a status that asks for a password
            status = e.responseCode();
        }
        if (status < 100) {
            throw new IOException("the answer is not HTTP");
        }
        return status;
    }

    private static byte[] read(InputStream in, long deadline) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            body.write(buffer, 0, n);
            if (System.nanoTime() > deadline) {
                throw new SocketTimeoutException("the answer is not complete in time");
            }
        }
        return body.toByteArray();
    }
}
