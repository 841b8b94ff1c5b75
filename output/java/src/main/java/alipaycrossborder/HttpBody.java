// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;

/** The body of an answer: whole and not too large, or it throws; the platform passes over a body that is cut short. */
final class HttpBody extends InputStream {
    private final HttpURLConnection connection;
    private final InputStream in;
    private final long announced;
    private final long longest;
    private long count;

    HttpBody(HttpURLConnection connection, int status, long longest) throws IOException {
        this.connection = connection;
        this.longest = longest;
        InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream();
        this.announced = body == null ? -1 : connection.getContentLengthLong();
        this.in = body == null ? new ByteArrayInputStream(new byte[0]) : body;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = in.read(buffer, offset, length);
        count += Math.max(n, 0);
        if (n < 0 && count < announced) {
            throw new EOFException("the answer was cut short");
        }
        if (count > longest) {
            throw new IOException("the answer has more than " + longest + " bytes");
        }
        return n;
    }

    @Override
    public void close() {
        connection.disconnect(); // first: what is left of a large answer is not to be read
    }
}
