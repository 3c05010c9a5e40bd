package no.helhet.formats.iso20022;

import no.helhet.formats.bank.Kontonummer;

import java.io.OutputStream;
import java.time.temporal.ChronoUnit;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

/// Writes a [Betalingsfil] as pain.001.001.09, one payment at a time.
public final class PaymentWriter {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

    private final XmlOut xml;

    private PaymentWriter(XmlOut xml) {
        this.xml = xml;
    }

    /// Writes the file in UTF-8 and leaves the stream open.
    ///
    /// The counts and sums stand before the payments. When the payments turn out to be others than
    /// the totals say, the answer is [Result.TotalsDiffer] and what was written must be thrown
    /// away: write to a temporary place and move it on [Result.Written].
    ///
    /// Throws [XMLStreamException] when the stream fails.
    public static Result write(Betalingsfil file, OutputStream out) throws XMLStreamException {
        var stream = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        return new PaymentWriter(new XmlOut(stream)).file(file);
    }

    private Result file(Betalingsfil file) throws XMLStreamException {
        xml.startDocument("Document", NAMESPACE);
        xml.start("CstmrCdtTrfInitn");
        header(file);
        for (PaymentBatch batch : file.batches()) {
            Totals found = batch(batch);
            if (!found.equals(batch.totals())) {
                return new Result.TotalsDiffer(batch.paymentInformationId(), batch.totals(), found);
            }
        }
        xml.end("CstmrCdtTrfInitn");
        xml.endDocument();
        return new Result.Written(file.totals());
    }

    private void header(Betalingsfil file) throws XMLStreamException {
        xml.start("GrpHdr");
        xml.leaf("MsgId", file.messageId());
        xml.leaf("CreDtTm", file.created().truncatedTo(ChronoUnit.SECONDS).toString());
        totals(file.totals());
        xml.start("InitgPty");
        xml.leaf("Nm", BankText.name(file.initiatingParty()));
        xml.start("Id", "OrgId", "Othr");
        xml.leaf("Id", file.organisasjonsnummer());
        xml.start("SchmeNm");
        // CUST: the customer as the bank knows it, in Norway by organisation number.
        xml.leaf("Cd", "CUST");
        xml.end("SchmeNm", "Othr", "OrgId", "Id", "InitgPty", "GrpHdr");
    }

    private Totals batch(PaymentBatch batch) throws XMLStreamException {
        xml.start("PmtInf");
        xml.leaf("PmtInfId", batch.paymentInformationId());
        xml.leaf("PmtMtd", "TRF");
        totals(batch.totals());
        xml.start("ReqdExctnDt");
        xml.leaf("Dt", batch.executionDate().toString());
        xml.end("ReqdExctnDt");
        xml.start("Dbtr");
        xml.leaf("Nm", BankText.name(batch.debtorName()));
        xml.end("Dbtr");
        account("DbtrAcct", batch.debtorAccount());
        bank(batch.debtorBank());
        Totals found = Totals.NONE;
        for (Payment payment : batch.payments()) {
            payment(payment);
            found = found.plus(payment);
        }
        xml.end("PmtInf");
        return found;
    }

    private void totals(Totals totals) throws XMLStreamException {
        xml.leaf("NbOfTxs", Integer.toString(totals.payments()));
        xml.leaf("CtrlSum", kroner(totals.ore()));
    }

    private void bank(Bank bank) throws XMLStreamException {
        xml.start("DbtrAgt", "FinInstnId");
        switch (bank) {
            case Bank.Bic(String bic) -> xml.leaf("BICFI", bic);
            case Bank.Clearing(String memberId) -> {
                xml.start("ClrSysMmbId");
                xml.leaf("MmbId", memberId);
                xml.end("ClrSysMmbId");
            }
        }
        xml.end("FinInstnId", "DbtrAgt");
    }

    private void account(String element, Kontonummer account) throws XMLStreamException {
        xml.start(element, "Id", "Othr");
        xml.leaf("Id", account.value());
        xml.start("SchmeNm");
        xml.leaf("Cd", "BBAN");
        xml.end("SchmeNm", "Othr", "Id", element);
    }

    private void payment(Payment payment) throws XMLStreamException {
        xml.start("CdtTrfTxInf", "PmtId");
        xml.leaf("InstrId", payment.instructionId());
        xml.leaf("EndToEndId", payment.endToEndId());
        xml.end("PmtId");
        xml.start("Amt");
        xml.leaf("InstdAmt", "Ccy", "NOK", kroner(payment.amountOre()));
        xml.end("Amt");
        xml.start("Cdtr");
        xml.leaf("Nm", BankText.name(payment.creditorName()));
        xml.end("Cdtr");
        account("CdtrAcct", payment.creditorAccount());
        String purpose = payment.purpose();
        if (purpose != null) {
            xml.start("Purp");
            xml.leaf("Cd", purpose);
            xml.end("Purp");
        }
        remittance(payment.remittance());
        xml.end("CdtTrfTxInf");
    }

    private void remittance(Remittance remittance) throws XMLStreamException {
        switch (remittance) {
            case Remittance.None() -> {}
            case Remittance.WithText(String text) -> {
                String carried = BankText.text(text);
                if (!carried.isEmpty()) {
                    xml.start("RmtInf");
                    xml.leaf("Ustrd", carried);
                    xml.end("RmtInf");
                }
            }
            case Remittance.WithKid(var kid) -> {
                xml.start("RmtInf", "Strd", "CdtrRefInf", "Tp", "CdOrPrtry");
                xml.leaf("Cd", "SCOR");
                xml.end("CdOrPrtry", "Tp");
                xml.leaf("Ref", kid.value());
                xml.end("CdtrRefInf", "Strd", "RmtInf");
            }
        }
    }

    private static String kroner(long ore) {
        return ore / 100 + "." + (ore % 100 < 10 ? "0" : "") + ore % 100;
    }

    /// What came of writing a file.
    public sealed interface Result {
        /// The file is whole.
        record Written(Totals totals) implements Result {}

        /// The payments of a batch came to something else than its totals; the file is not whole.
        record TotalsDiffer(String paymentInformationId, Totals declared, Totals found)
                implements Result {}
    }
}
