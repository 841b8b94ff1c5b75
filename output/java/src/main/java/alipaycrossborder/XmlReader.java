// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.SAXNotSupportedException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads plain XML: no document type, no entity, no namespace, no comment, and not the platform's idea of a charset. */
final class XmlReader {
    private static final int DEEPEST = 20;
    private static final int LONGEST_DECLARATION = 200;
    private static final Pattern CHARSET =
            Pattern.compile("encoding[ \t\r\n]*=[ \t\r\n]*(?:\"([A-Za-z0-9._-]+)\"|'([A-Za-z0-9._-]+)')");
    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x08\\x0B\\f\\x0E-\\x1F\\uFFFE\\uFFFF]");
    private static final Pattern MARKUP = Pattern.compile("<!(?!\\[CDATA\\[)|<\\?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

    private XmlReader() {
    }

    /** The root of a document; throws bad_answer. */
    static XmlElement read(byte[] body, Gateway gateway) {
        String text = text(body, gateway.encoding());
        // Before the parser: what could load a document type or an entity never gets there.
        if (FORBIDDEN.matcher(text).find() || MARKUP.matcher(text).find()) {
            throw notXml();
        }
        Tree tree = new Tree();
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new InputSource(new StringReader(text)), tree);
        } catch (ParserConfigurationException | SAXNotRecognizedException | SAXNotSupportedException e) {
            throw new KitException(ErrorCode.UNSUPPORTED, "", "an XML parser that can refuse document types");
        } catch (SAXException e) {
            throw notXml();
        } catch (IOException e) {
            throw new IllegalStateException(e); // nothing is read from anywhere
        }
        return tree.root;
    }

    /** What follows the declaration, decoded as that says; throws bad_answer. */
    private static String text(byte[] body, Encoding configured) {
        Encoding encoding = configured;
        int start = 0;
        String head = new String(body, 0, Math.min(body.length, LONGEST_DECLARATION), StandardCharsets.ISO_8859_1);
        if (head.matches("(?s)<\\?xml[ \t\r\n].*")) {
            start = head.indexOf("?>") + 2;
            if (start < 2) {
                throw notXml();
            }
            Matcher named = CHARSET.matcher(head.substring(0, start - 2));
            if (named.find()) {
                encoding = encoding(named.group(1) == null ? named.group(2) : named.group(1));
            }
        }
        try {
            return encoding.decode(Arrays.copyOfRange(body, start, body.length));
        } catch (KitException e) {
            throw KitException.badAnswer("its bytes are not text of its charset");
        }
    }

    private static Encoding encoding(String name) {
        switch (Ascii.lower(name)) {
            case "utf-8":
                return new Encoding("utf-8");
            case "gbk":
                return new Encoding("gbk");
            case "gb2312":
                return new Encoding("gbk");
            default:
                throw KitException.badAnswer("its bytes are not text of its charset");
        }
    }

    private static KitException notXml() {
        return KitException.badAnswer("it is not the plain XML that the gateway sends");
    }

    private static final class Tree extends DefaultHandler {
        private final Deque<XmlElement> open = new ArrayDeque<>();
        private XmlElement root;

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
            boolean plain = NAME.matcher(name).matches() && open.size() < DEEPEST;
            for (int i = 0; i < attributes.getLength(); i++) {
                String attribute = attributes.getQName(i);
                plain &= NAME.matcher(attribute).matches() && !attribute.startsWith("xmlns");
                plain &= !FORBIDDEN.matcher(attributes.getValue(i)).find();
            }
            if (!plain) {
                throw new SAXException("not plain XML");
            }
            XmlElement element = new XmlElement(name);
            if (open.isEmpty()) {
                root = element;
            } else {
                open.peek().children.add(element);
            }
            open.push(element);
        }

        @Override
        public void endElement(String uri, String local, String name) throws SAXException {
            if (FORBIDDEN.matcher(open.pop().characters).find()) {
                throw new SAXException("a character that must not be");
            }
        }

        @Override
        public void characters(char[] text, int start, int length) {
            open.peek().characters.append(text, start, length);
        }

        @Override
        public InputSource resolveEntity(String publicId, String systemId) throws SAXException {
            throw new SAXException("nothing is loaded");
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e; // by default it would be passed over
        }
    }
}
