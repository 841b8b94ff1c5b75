// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

/** How the kit calls the gateway; {@link HttpTransport} does it for real, a test may put another in its place. */
public interface Transport {
    /**
     * Sends a request and waits for the answer.
     *
     * @param contentType of the body; empty without a body
     * @throws Exception for anything that is no whole HTTP answer
     */
    Answer send(String method, String address, String contentType, byte[] body) throws Exception;

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
}
