package no.helhet.platform.document;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/// Reads a letter's XHTML and completes it with what accessibility demands and every letter shares:
/// language, title, stylesheets, and a spoken name for each link.
final class LetterSource {
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final String XERCES = "http://apache.org/xml/features/";

    private LetterSource() {}

    /// @param stylesheets CSS texts, laid before any style of the letter's own
    /// @throws IllegalArgumentException if the XHTML is not well-formed, or has no `html` root with
    ///     a `head` and a `body`
    static Document read(String xhtml, DocumentMetadata metadata, String... stylesheets) {
        Document document = parse(xhtml);
        Element html = document.getDocumentElement();
        if (!html.getTagName().equals("html")) {
            throw new IllegalArgumentException(
                    "the letter's root element is '" + html.getTagName() + "'; it must be 'html'");
        }
        requireChild(html, "body");
        Element head = requireChild(html, "head");
        html.setAttribute("lang", metadata.language());
        setTitle(head, metadata.title());
        for (int i = stylesheets.length - 1; i >= 0; i--) {
            Element style = child(document, "style", stylesheets[i]);
            head.insertBefore(style, head.getFirstChild());
        }
        nameLinks(document);
        return document;
    }

    private static Document parse(String xhtml) {
        try {
            var parser = safeParsers().newDocumentBuilder();
            parser.setErrorHandler(new FirstFault());
            return parser.parse(new InputSource(new StringReader(xhtml)));
        } catch (SAXParseException e) {
            // The parser's message can quote the letter's text, so only the place is passed on.
            throw new IllegalArgumentException(
                    ("the letter is not well-formed XHTML at line %d, column %d;"
                                    + " close every element, escape & and <,"
                                    + " and write entities such as &nbsp; as numbers")
                            .formatted(e.getLineNumber(), e.getColumnNumber()));
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("the XML parser cannot read a letter", e);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory could not be read", e);
        }
    }

    private static Element requireChild(Element html, String name) {
        for (Node node = html.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                return element;
            }
        }
        throw new IllegalArgumentException(
                "the letter has no '" + name + "' element straight under 'html'; add one");
    }

    private static void setTitle(Element head, String title) {
        var titles = head.getElementsByTagName("title");
        while (titles.getLength() > 0) {
            Node old = titles.item(0);
            old.getParentNode().removeChild(old);
        }
        head.appendChild(child(head.getOwnerDocument(), "title", title));
        Element subject = child(head.getOwnerDocument(), "meta", "");
        subject.setAttribute("name", "subject");
        subject.setAttribute("content", title);
        head.appendChild(subject);
    }

    private static void nameLinks(Document document) {
        var links = document.getElementsByTagName("a");
        for (int i = 0; i < links.getLength(); i++) {
            Element link = (Element) links.item(i);
            if (link.hasAttribute("href") && link.getAttribute("title").isBlank()) {
                link.setAttribute("title", link.getTextContent().strip().replaceAll("\\s+", " "));
            }
        }
    }

    private static Element child(Document document, String name, String text) {
        Element element = document.createElementNS(XHTML, name);
        element.setTextContent(text);
        return element;
    }

    private static DocumentBuilderFactory safeParsers() {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature(XERCES + "nonvalidating/load-external-dtd", false);
            return factory;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's own XML parser lacks a safe mode", e);
        }
    }

    /// Stops at the first fault in silence; the default handler prints the text to the console.
    private static final class FirstFault implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
