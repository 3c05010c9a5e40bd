package no.helhet.cli.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A bank that pays everything: reads a payment file (pain.001) and writes the answer (pain.002)
/// that all of it is settled.
public final class BankAnswer {
    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.002.001.10";
    private static final String SETTLED = "ACSC";

    private BankAnswer() {}

    /// What the answer must name.
    ///
    /// @param controlSum kroner and øre as written in the file
    /// @param amounts of each payment, as written
    public record Sent(
            String messageId,
            String batchId,
            String controlSum,
            List<String> references,
            List<String> amounts) {}

    /// Reads a payment file.
    public static Sent read(byte[] paymentFile) throws XMLStreamException {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        var xml = factory.createXMLStreamReader(new ByteArrayInputStream(paymentFile));
        String message = "";
        String batch = "";
        String sum = "";
        var references = new ArrayList<String>();
        var amounts = new ArrayList<String>();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "MsgId" -> message = xml.getElementText();
                    case "PmtInfId" -> batch = xml.getElementText();
                    case "CtrlSum" -> sum = xml.getElementText();
                    case "EndToEndId" -> references.add(xml.getElementText());
                    case "InstdAmt" -> amounts.add(xml.getElementText());
                    default -> {}
                }
            }
        }
        return new Sent(message, batch, sum, List.copyOf(references), List.copyOf(amounts));
    }

    /// Answers that every payment is settled.
    public static byte[] accept(Sent sent, Instant now) throws XMLStreamException {
        var out = new ByteArrayOutputStream();
        var xml =
                XMLOutputFactory.newFactory()
                        .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("Document");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeStartElement("CstmrPmtStsRpt");
        xml.writeStartElement("GrpHdr");
        element(xml, "MsgId", "S" + sent.messageId().substring(1));
        element(xml, "CreDtTm", now.truncatedTo(ChronoUnit.SECONDS).toString());
        xml.writeEndElement();
        xml.writeStartElement("OrgnlGrpInfAndSts");
        element(xml, "OrgnlMsgId", sent.messageId());
        element(xml, "OrgnlMsgNmId", "pain.001.001.09");
        element(xml, "GrpSts", SETTLED);
        xml.writeEndElement();
        xml.writeStartElement("OrgnlPmtInfAndSts");
        element(xml, "OrgnlPmtInfId", sent.batchId());
        element(xml, "PmtInfSts", SETTLED);
        for (var reference : sent.references()) {
            xml.writeStartElement("TxInfAndSts");
            element(xml, "OrgnlEndToEndId", reference);
            element(xml, "TxSts", SETTLED);
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
        return out.toByteArray();
    }

    private static void element(XMLStreamWriter xml, String name, String text)
            throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
