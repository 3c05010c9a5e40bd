package no.helhet.formats.iso20022;

import no.helhet.formats.iso20022.StatusReport.BatchStatus;
import no.helhet.formats.iso20022.StatusReport.PaymentStatus;
import no.helhet.formats.iso20022.StatusReport.Reason;
import no.helhet.formats.iso20022.XmlIn.Refused;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamException;

/// One pain.002 document on its way to a [StatusReport]. Elements that the report does not need are
/// passed over, so that the versions, which differ in those, read alike.
final class StatusDocument {

    private static final Pattern NAMESPACE =
            Pattern.compile("urn:iso:std:iso:20022:tech:xsd:pain\\.002\\.001\\.(\\d{2})");
    private static final int OLDEST = 3;
    private static final int NEWEST = 14;

    private final XmlIn xml;
    private final int mostPayments;
    private int payments;

    private @Nullable String messageId;
    private @Nullable String originalMessageId;
    private @Nullable StatusCode status;
    private final List<Reason> reasons = new ArrayList<>();
    private final List<BatchStatus> batches = new ArrayList<>();

    StatusDocument(XmlIn xml, int mostPayments) {
        this.xml = xml;
        this.mostPayments = mostPayments;
    }

    StatusReport read() throws XMLStreamException, Refused {
        xml.nextChild();
        int version = version();
        while (xml.nextChild()) {
            if (xml.name().equals("CstmrPmtStsRpt")) {
                report();
            } else {
                xml.skip();
            }
        }
        // Reads to the end, so that what follows the root is checked too.
        xml.nextChild();
        if (messageId == null || originalMessageId == null) {
            throw xml.refuse(
                    (messageId == null ? "MsgId" : "OrgnlMsgId")
                            + " is missing: the answer cannot be tied to a payment file");
        }
        return new StatusReport(version, messageId, originalMessageId, status, reasons, batches);
    }

    private int version() throws Refused {
        Matcher namespace = NAMESPACE.matcher(xml.namespace());
        if (!xml.name().equals("Document") || !namespace.matches()) {
            throw xml.refuse("the document is not a pain.002.001 Document");
        }
        int version = Integer.parseInt(namespace.group(1));
        if (version < OLDEST || version > NEWEST) {
            throw xml.refuse(
                    "pain.002.001.%02d is not known here: versions %02d to %02d are"
                            .formatted(version, OLDEST, NEWEST));
        }
        return version;
    }

    private void report() throws XMLStreamException, Refused {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "GrpHdr" -> {
                    while (xml.nextChild()) {
                        if (xml.name().equals("MsgId")) {
                            messageId = xml.text();
                        } else {
                            xml.skip();
                        }
                    }
                }
                case "OrgnlGrpInfAndSts" -> group();
                case "OrgnlPmtInfAndSts" -> batches.add(batch());
                default -> xml.skip();
            }
        }
    }

    private void group() throws XMLStreamException, Refused {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "OrgnlMsgId" -> originalMessageId = xml.text();
                case "GrpSts" -> status = new StatusCode(xml.text());
                case "StsRsnInf" -> reasons.add(reason());
                default -> xml.skip();
            }
        }
    }

    private BatchStatus batch() throws XMLStreamException, Refused {
        String id = null;
        StatusCode batchStatus = null;
        List<Reason> batchReasons = new ArrayList<>();
        List<PaymentStatus> statuses = new ArrayList<>();
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "OrgnlPmtInfId" -> id = xml.text();
                case "PmtInfSts" -> batchStatus = new StatusCode(xml.text());
                case "StsRsnInf" -> batchReasons.add(reason());
                case "TxInfAndSts" -> statuses.add(payment());
                default -> xml.skip();
            }
        }
        if (id == null) {
            throw xml.refuse("OrgnlPmtInfId is missing in OrgnlPmtInfAndSts");
        }
        return new BatchStatus(id, batchStatus, batchReasons, statuses);
    }

    private PaymentStatus payment() throws XMLStreamException, Refused {
        if (++payments > mostPayments) {
            throw xml.refuse("more than " + mostPayments + " payments are mentioned");
        }
        String endToEndId = null;
        String instructionId = null;
        StatusCode paymentStatus = null;
        List<Reason> paymentReasons = new ArrayList<>();
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "OrgnlEndToEndId" -> endToEndId = xml.text();
                case "OrgnlInstrId" -> instructionId = xml.text();
                case "TxSts" -> paymentStatus = new StatusCode(xml.text());
                case "StsRsnInf" -> paymentReasons.add(reason());
                default -> xml.skip();
            }
        }
        return new PaymentStatus(endToEndId, instructionId, paymentStatus, paymentReasons);
    }

    private Reason reason() throws XMLStreamException, Refused {
        String code = null;
        List<String> lines = new ArrayList<>();
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "Rsn" -> {
                    while (xml.nextChild()) {
                        code = xml.text();
                    }
                }
                case "AddtlInf" -> lines.add(xml.text());
                default -> xml.skip();
            }
        }
        return new Reason(code, String.join(" ", lines));
    }
}
