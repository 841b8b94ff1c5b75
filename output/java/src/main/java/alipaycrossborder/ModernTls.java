// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * The platform's own sockets, held to TLS 1.2 or newer, and to the name of the host.
 *
 * <p>It starts from {@code SSLSocketFactory.getDefault()}, so no code elsewhere in the JVM that took the checks out of
 * HttpsURLConnection reaches a call of the gateway. One is for one connection: the platform would send a request again, by
 * itself, when the server hangs up without an answer.
 */
final class ModernTls extends SSLSocketFactory {
    private static final List<String> PROTOCOLS = Arrays.asList("TLSv1.3", "TLSv1.2");

    private final SSLSocketFactory platform = (SSLSocketFactory) SSLSocketFactory.getDefault();
    private boolean used;

    @Override
    public String[] getDefaultCipherSuites() {
        return platform.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return platform.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket() throws IOException {
        return modern(platform.createSocket());
    }

    @Override
    public Socket createSocket(Socket socket, String host, int port, boolean autoClose) throws IOException {
        return modern(platform.createSocket(socket, host, port, autoClose));
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return modern(platform.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return modern(platform.createSocket(host, port, from, fromPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return modern(platform.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return modern(platform.createSocket(host, port, from, fromPort));
    }

    private Socket modern(Socket made) throws IOException {
        if (used) {
            made.close();
            throw new EOFException("the server closed the connection without an answer");
        }
        used = true;
        SSLSocket socket = (SSLSocket) made;
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setProtocols(Arrays.stream(socket.getSupportedProtocols()).filter(PROTOCOLS::contains).toArray(String[]::new));
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        return socket;
    }
}
