import alipaycrossborder.Compare;
import alipaycrossborder.Config;
import alipaycrossborder.Gateway;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads a table of as many records as it is told, which comes from nowhere; prints how many there were. */
final class Big {
    private static final byte[] LINE = "20131219-144657-234|0.11|EUR|20131219215228||P|0.00|P|Test|\n".getBytes(StandardCharsets.US_ASCII);

    private Big() {
    }

    public static void main(String[] arguments) throws Exception {
        long size = Long.parseLong(arguments[0]) * LINE.length;
        InputStream body = new InputStream() {
            private long at;

            @Override
            public int read() {
                return at == size ? -1 : LINE[(int) (at++ % LINE.length)];
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                int n = 0;
                while (n < length && at < size) {
                    int from = (int) (at % LINE.length);
                    int part = Math.min(length - n, LINE.length - from);
                    System.arraycopy(LINE, from, buffer, offset + n, part);
                    n += part;
                    at += part;
                }
                return n == 0 ? -1 : n;
            }
        };
        System.out.println(Compare.read(new Gateway(new Config()), body, record -> { }));
    }
}
