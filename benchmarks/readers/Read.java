import alipaycrossborder.Compare;
import alipaycrossborder.Config;
import alipaycrossborder.Gateway;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Read FILE kit|plain: the number of records. */
public final class Read {
    public static void main(String[] words) throws IOException {
        try (InputStream file = new FileInputStream(words[0])) {
            System.out.println(words[1].equals("kit") ? kit(file) : plain(file));
        }
    }

    private static long kit(InputStream file) throws IOException {
        Gateway gateway = new Gateway(new Config().key("k").partner("2088101122136241").currency("USD"));
        return Compare.read(gateway, file, record -> { });
    }

    private static long plain(InputStream file) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
        long count = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            String[] columns = line.split("\\|");
            count += columns.length >= 9 ? 1 : 0;
        }
        return count;
    }
}
