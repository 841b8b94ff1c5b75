// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.Security;
import java.util.ArrayList;
import java.util.List;

/** Tries the kit on the machine where it is to run; ends with 0 when every answer is what it must be, else with 1. */
public final class SelfTest {
    private static final String CASES = "selftest.tsv";

    private SelfTest() {
    }

    /** Prints what this Java runtime lacks, the cases that fail, and the counts. */
    public static void main(String[] arguments) throws IOException {
        missing().forEach(System.out::println);
        List<String> lines = cases();
        int failed = 0;
        for (int i = 0; i + 1 < lines.size(); i += 2) {
            String answer = SelfTestCase.answer(lines.get(i));
            if (!answer.equals(lines.get(i + 1))) {
                failed++;
                System.out.println("expected: " + lines.get(i + 1));
                System.out.println("  answer: " + answer);
            }
        }
        System.out.println((lines.size() / 2 - failed) + " passed, " + failed + " failed");
        System.exit(failed == 0 ? 0 : 1);
    }

    /** What this Java runtime lacks, and what to do about it. */
    private static List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (!Charset.isSupported("x-mswin-936") && !Charset.isSupported("gbk")) {
            missing.add("This Java has no GBK: take a full runtime, or add the module jdk.charsets to yours.");
        }
        try {
            Class.forName("javax.xml.parsers.SAXParserFactory");
        } catch (ClassNotFoundException e) {
            missing.add("This Java has no XML: take a full runtime, or add the module java.xml to yours.");
        }
        need(missing, "MD5", "MessageDigest.MD5");
        need(missing, "RSA", "Signature.SHA1withRSA");
        need(missing, "RSA2", "Signature.SHA256withRSA");
        return missing;
    }

    private static void need(List<String> missing, String signType, String service) {
        if (Security.getProviders(service) == null) {
            missing.add("This Java cannot do " + signType + ": none of its security providers has " + service + ".");
        }
    }

    /** The lines of the cases, each followed by the line that must answer it. */
    private static List<String> cases() throws IOException {
        InputStream file = SelfTest.class.getResourceAsStream(CASES);
        if (file == null) {
            throw new IOException(CASES + " is not in the class path: add the folder src/main/resources");
        }
        List<String> lines = new ArrayList<>();
        String last = "";
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    lines.add(line);
                }
                last = line;
            }
        }
        if (!last.equals("# end")) {
            throw new IOException(CASES + " is cut short: unpack the kit again");
        }
        return lines;
    }
}
