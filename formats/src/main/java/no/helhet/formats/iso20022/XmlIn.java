package no.helhet.formats.iso20022;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Walks a document element by element. Document types and entity references are refused, and so
/// are depths and texts that no bank's answer has.
final class XmlIn {

    /// Reading stops here; a value at the edge of the package, see [StatusReader.Result].
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final int line;
        private final String reason;

        private Refused(int line, String reason) {
            super(reason, null, false, false);
            this.line = line;
            this.reason = reason;
        }

        int line() {
            return line;
        }

        String reason() {
            return reason;
        }
    }

    private static final int DEEPEST = 40;
    private static final int LONGEST_TEXT = 1_000;

    private final XMLStreamReader in;
    private int depth;

    XmlIn(XMLStreamReader in) {
        this.in = in;
    }

    /// Moves to the next child of the element being walked; false, having passed its end, when
    /// there are no more. The caller walks or skips every child it is given.
    boolean nextChild() throws XMLStreamException, Refused {
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw refuse("elements are nested more than " + DEEPEST + " deep");
                    }
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return false;
                }
                case XMLStreamConstants.DTD -> throw refuse("a document type is not accepted");
                case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw refuse("an entity reference is not accepted");
                default -> {}
            }
        }
        return false;
    }

    String name() {
        return in.getLocalName();
    }

    String namespace() {
        String uri = in.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    /// The text of the current element, which must have no child elements.
    String text() throws XMLStreamException, Refused {
        String element = name();
        StringBuilder text = new StringBuilder();
        while (true) {
            switch (in.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    text.append(in.getText());
                    if (text.length() > LONGEST_TEXT) {
                        throw refuse(element + " is longer than " + LONGEST_TEXT + " characters");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return text.toString().strip();
                }
                case XMLStreamConstants.START_ELEMENT ->
                        throw refuse(element + " must hold text only");
                case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw refuse("an entity reference is not accepted");
                default -> {}
            }
        }
    }

    /// Passes the current element with all that is in it.
    void skip() throws XMLStreamException, Refused {
        while (nextChild()) {
            skip();
        }
    }

    Refused refuse(String reason) {
        return new Refused(Math.max(1, in.getLocation().getLineNumber()), reason);
    }
}
