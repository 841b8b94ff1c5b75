// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** How the kit calls the gateway; {@link HttpTransport} does it for real, a test may put another in its place. */
public interface Transport {
    /**
     * Sends a request and waits for the answer.
     *
     * @param contentType of the body; empty without a body
     * @throws Exception for anything that is no whole HTTP answer
     */
    Answer send(String method, String address, String contentType, byte[] body) throws Exception;

    /**
     * The same, but hands the body out as it comes, for answers that are large. A body that is cut short, or too large, throws
     * when it is read.
     *
     * @throws Exception for anything that is no HTTP answer
     */
    default Stream open(String method, String address, String contentType, byte[] body) throws Exception {
        return Stream.of(send(method, address, contentType, body));
    }

    /** What came back, of whatever status. */
    final class Answer {
        private final int status;
        private final byte[] body;

        /** Takes the HTTP status and the bytes of the body. */
        public Answer(int status, byte[] body) {
            this.status = status;
            this.body = body.clone();
        }

        /** The HTTP status. */
        public int status() {
            return status;
        }

        /** A copy of the body. */
        public byte[] body() {
            return body.clone();
        }
    }

    /** An answer that is still coming; close it. */
    final class Stream implements Closeable {
        private final int status;
        private final InputStream body;

        /** Takes the HTTP status and the body. */
        public Stream(int status, InputStream body) {
            this.status = status;
            this.body = body;
        }

        static Stream of(Answer answer) {
            return new Stream(answer.status(), new ByteArrayInputStream(answer.body()));
        }

        /** The HTTP status. */
        public int status() {
            return status;
        }

        /** The body. */
        public InputStream body() {
            return body;
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }
}
