package no.helhet.formats.iso20022;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import no.helhet.formats.bank.Kid;
import no.helhet.formats.bank.Kontonummer;
import no.helhet.formats.iso20022.PaymentWriter.Result;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

class PaymentWriterTest {

    private static final Kontonummer ACCOUNT = new Kontonummer("12345678903");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private static final Payment BY_KID =
            payment(
                    "E2E-1",
                    1_234_567,
                    "Strøm & Varme AS",
                    new Remittance.WithKid(new Kid("12345674")));
    private static final Payment BY_TEXT =
            payment(
                    "E2E-2",
                    5,
                    "Ánde Šuorra",
                    new Remittance.WithText("Utbetaling <november> 2026"));
    private static final Payment BARE =
            payment("E2E-3", 100, "Kari Nordmann", new Remittance.None());

    @Test
    void aFileOfEveryKindOfPaymentIsValidByTheStandardsSchema() throws Exception {
        Betalingsfil file = file(batch("B1", BY_KID, BY_TEXT), clearingBatch("B2", BARE));
        Xsd.assertValid(bytes(file), "pain.001.001.09");
    }

    @Test
    void countsAndSumsAreRightInTheFileAndInEachBatch() throws Exception {
        String xml = text(file(batch("B1", BY_KID, BY_TEXT), clearingBatch("B2", BARE)));
        assertThat(xml)
                .containsSubsequence(
                        "<GrpHdr>",
                        "<NbOfTxs>3</NbOfTxs><CtrlSum>12346.72</CtrlSum>",
                        "<PmtInfId>B1</PmtInfId>",
                        "<NbOfTxs>2</NbOfTxs><CtrlSum>12345.72</CtrlSum>",
                        "<PmtInfId>B2</PmtInfId>",
                        "<NbOfTxs>1</NbOfTxs><CtrlSum>1.00</CtrlSum>");
    }

    @Test
    void aKidIsAStructuredReferenceAndATextIsNot() throws Exception {
        String xml = text(file(batch("B1", BY_KID, BY_TEXT)));
        assertThat(xml)
                .contains(
                        "<RmtInf><Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp>"
                                + "<Ref>12345674</Ref></CdtrRefInf></Strd></RmtInf>")
                .contains("<RmtInf><Ustrd>Utbetaling november 2026</Ustrd></RmtInf>")
                .contains("<Amt><InstdAmt Ccy=\"NOK\">0.05</InstdAmt></Amt>")
                .contains(
                        "<CdtrAcct><Id><Othr><Id>12345678903</Id><SchmeNm><Cd>BBAN</Cd></SchmeNm>"
                                + "</Othr></Id></CdtrAcct>");
    }

    @Test
    void theMomentIsWrittenInUtcToTheSecondAndTheDayAsADate() throws Exception {
        assertThat(text(file(batch("B1", BARE))))
                .contains("<CreDtTm>2026-11-19T12:30:05Z</CreDtTm>")
                .contains("<ReqdExctnDt><Dt>2026-11-20</Dt></ReqdExctnDt>");
    }

    @Test
    void paymentsThatDifferFromTheTotalsAreToldAndTheFileIsNotWhole() throws Exception {
        Totals declared = new Totals(2, 200);
        PaymentBatch batch =
                new PaymentBatch(
                        "B1",
                        "Kommunen",
                        ACCOUNT,
                        new Bank.Bic("DNBANOKK"),
                        DAY,
                        declared,
                        List.of(BARE));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(PaymentWriter.write(file(batch), out))
                .isEqualTo(new Result.TotalsDiffer("B1", declared, new Totals(1, 100)));
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("</Document>");
    }

    @Test
    void aHundredThousandPaymentsAreWrittenAsTheyAreRead() throws Exception {
        int count = 100_000;
        long[] bytes = new long[1];
        long[] bytesHalfway = new long[1];
        Iterable<Payment> payments =
                () ->
                        IntStream.range(0, count)
                                .peek(
                                        i ->
                                                bytesHalfway[0] =
                                                        i == count / 2 ? bytes[0] : bytesHalfway[0])
                                .mapToObj(
                                        i ->
                                                payment(
                                                        "E%06d".formatted(i),
                                                        100,
                                                        "Kari",
                                                        new Remittance.None()))
                                .iterator();
        PaymentBatch batch =
                new PaymentBatch(
                        "B1",
                        "Kommunen",
                        ACCOUNT,
                        new Bank.Bic("DNBANOKK"),
                        DAY,
                        new Totals(count, 100L * count),
                        payments);
        OutputStream counting =
                new OutputStream() {
                    @Override
                    public void write(int b) {
                        bytes[0]++;
                    }

                    @Override
                    public void write(byte[] buffer, int offset, int length) {
                        bytes[0] += length;
                    }
                };
        assertThat(PaymentWriter.write(file(batch), counting))
                .isEqualTo(new Result.Written(new Totals(count, 100L * count)));
        // Had the writer kept payments back, less than half would be out halfway.
        assertThat(bytesHalfway[0]).isCloseTo(bytes[0] / 2, within(50_000L));
        assertThat(bytes[0]).isGreaterThan(20_000_000);
    }

    @Test
    void namesAndTextsAreCutAtTheStandardsLengths() throws Exception {
        Payment payment =
                payment("E1", 100, "Æ".repeat(200), new Remittance.WithText("x".repeat(200)));
        assertThat(text(file(batch("B1", payment))))
                .contains("<Nm>" + "Æ".repeat(70) + "</Nm>")
                .contains("<Ustrd>" + "x".repeat(140) + "</Ustrd>");
    }

    @Test
    void paymentsThatNoBankCanCarryOutAreRefusedWithTheirReference() {
        assertThatThrownBy(() -> payment("E1", 0, "Kari", new Remittance.None()))
                .hasMessageContaining("E1")
                .hasMessageContaining("above 0");
        assertThatThrownBy(() -> payment("E1", 1, " ☃ ", new Remittance.None()))
                .hasMessage("The creditor of payment E1 has no name that a bank can carry");
        assertThatThrownBy(() -> payment("/E1", 1, "Kari", new Remittance.None()))
                .hasMessageContaining("end-to-end reference");
        assertThatThrownBy(() -> payment("x".repeat(36), 1, "Kari", new Remittance.None()))
                .hasMessageContaining("1 to 35 characters");
        assertThatThrownBy(() -> new Bank.Bic("DNB")).hasMessageContaining("BIC");
        assertThatThrownBy(() -> batch("B1")).hasMessageContaining("B1 is empty");
    }

    @Test
    void aBatchCountsThePaymentsItIsGiven() {
        List<Payment> payments =
                IntStream.range(0, 10)
                        .mapToObj(i -> payment("E" + i, 100 + i, "Kari", new Remittance.None()))
                        .toList();
        assertThat(batch("B1", payments.toArray(Payment[]::new)).totals())
                .isEqualTo(new Totals(10, 1045));
    }

    @Test
    void textOfAPaymentShowsItsReferenceAlone() {
        assertThat(BY_KID).hasToString("Payment[endToEndId=E2E-1]");
    }

    private static Payment payment(String id, long ore, String name, Remittance remittance) {
        return new Payment(id, "I-" + id.length(), ore, name, ACCOUNT, remittance, "SSBE");
    }

    private static PaymentBatch batch(String id, Payment... payments) {
        return PaymentBatch.of(
                id, "Lindesnes kommune", ACCOUNT, new Bank.Bic("DNBANOKK"), DAY, List.of(payments));
    }

    private static PaymentBatch clearingBatch(String id, Payment... payments) {
        return PaymentBatch.of(
                id,
                "Lindesnes kommune",
                ACCOUNT,
                new Bank.Clearing("1234"),
                DAY,
                List.of(payments));
    }

    private static Betalingsfil file(PaymentBatch... batches) {
        return new Betalingsfil(
                "MSG-1",
                Instant.parse("2026-11-19T12:30:05.123456Z"),
                "Lindesnes kommune",
                "999999999",
                List.of(batches));
    }

    private static byte[] bytes(Betalingsfil file) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(PaymentWriter.write(file, out)).isEqualTo(new Result.Written(file.totals()));
        return out.toByteArray();
    }

    private static String text(Betalingsfil file) throws Exception {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }
}
