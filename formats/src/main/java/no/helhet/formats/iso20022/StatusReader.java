package no.helhet.formats.iso20022;

import java.io.InputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/// Reads a bank's answer (pain.002, versions 03 to 14) from a source that is not trusted: no
/// document type, no entities, no reaching out, and limits on size, depth and count.
public final class StatusReader {

    /// How much is read before the answer is refused.
    ///
    /// @param bytes of the whole document
    /// @param payments mentioned in it
    public record Limits(long bytes, int payments) {
        /// Room for a run of half a million payments.
        public static final Limits DEFAULT = new Limits(1L << 30, 500_000);
    }

    private StatusReader() {}

    /// Reads the whole stream and leaves it open.
    public static Result read(InputStream in, Limits limits) {
        try {
            XmlIn xml =
                    new XmlIn(
                            factory().createXMLStreamReader(new LimitedStream(in, limits.bytes())));
            return new Result.Read(new StatusDocument(xml, limits.payments()).read());
        } catch (XmlIn.Refused refused) {
            return new Result.Unreadable(refused.line(), refused.reason());
        } catch (XMLStreamException malformed) {
            int line =
                    malformed.getLocation() == null ? 1 : malformed.getLocation().getLineNumber();
            // The parser's own words may quote the document, which holds names and accounts.
            return new Result.Unreadable(
                    Math.max(1, line),
                    malformed.getNestedException() instanceof LimitedStream.TooLong
                            ? "the document is longer than " + limits.bytes() + " bytes"
                            : "the document is not well-formed XML");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        return factory;
    }

    /// What came of reading an answer.
    public sealed interface Result {
        record Read(StatusReport report) implements Result {}

        /// The document is not an answer that can be used.
        ///
        /// @param line where reading stopped, from 1
        /// @param reason what is wrong there, without any of the document's content
        record Unreadable(int line, String reason) implements Result {}
    }
}
