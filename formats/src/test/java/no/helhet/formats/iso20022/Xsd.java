package no.helhet.formats.iso20022;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.xml.sax.SAXException;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

/// Validation by the standard's own schemas, which lie beside the checkout.
final class Xsd {

    private static final Path FOLDER = Path.of("../../shared/formater/iso20022");

    private Xsd() {}

    static void assertValid(byte[] document, String message) throws SAXException {
        Path schema = FOLDER.resolve(message + ".xsd");
        assumeTrue(
                Files.exists(schema),
                "The schema " + message + " is not beside the checkout, so nothing is compared.");
        var validator =
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                        .newSchema(schema.toFile())
                        .newValidator();
        assertThatCode(
                        () ->
                                validator.validate(
                                        new StreamSource(new ByteArrayInputStream(document))))
                .doesNotThrowAnyException();
    }
}
