package no.helhet.formats.iso20022;

import java.util.ArrayDeque;
import java.util.Deque;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A thin hand on the stream writer that closes elements by name, so that a slip shows at once.
final class XmlOut {

    private final XMLStreamWriter out;
    private final Deque<String> open = new ArrayDeque<>();

    XmlOut(XMLStreamWriter out) {
        this.out = out;
    }

    void startDocument(String root, String namespace) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        out.writeStartElement(root);
        out.writeDefaultNamespace(namespace);
    }

    void endDocument() throws XMLStreamException {
        if (!open.isEmpty()) {
            throw new IllegalStateException("Elements left open: " + open);
        }
        out.writeEndDocument();
        out.flush();
    }

    void start(String... elements) throws XMLStreamException {
        for (String element : elements) {
            out.writeStartElement(element);
            open.push(element);
        }
    }

    void end(String... elements) throws XMLStreamException {
        for (String element : elements) {
            if (!element.equals(open.pop())) {
                throw new IllegalStateException(element + " is not the innermost open element");
            }
            out.writeEndElement();
        }
    }

    void leaf(String element, String text) throws XMLStreamException {
        out.writeStartElement(element);
        out.writeCharacters(text);
        out.writeEndElement();
    }

    void leaf(String element, String attribute, String value, String text)
            throws XMLStreamException {
        out.writeStartElement(element);
        out.writeAttribute(attribute, value);
        out.writeCharacters(text);
        out.writeEndElement();
    }
}
