package no.helhet.formats.iso20022;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import no.helhet.formats.iso20022.StatusCode.Meaning;
import no.helhet.formats.iso20022.StatusReader.Limits;
import no.helhet.formats.iso20022.StatusReader.Result;
import no.helhet.formats.iso20022.StatusReport.BatchStatus;
import no.helhet.formats.iso20022.StatusReport.PaymentStatus;
import no.helhet.formats.iso20022.StatusReport.Reason;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

class StatusReaderTest {

    private static final String ANSWER =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.%s">
              <CstmrPmtStsRpt>
                <GrpHdr><MsgId>BANK-7</MsgId><CreDtTm>2026-11-20T06:00:00Z</CreDtTm></GrpHdr>
                <OrgnlGrpInfAndSts>
                  <OrgnlMsgId>MSG-1</OrgnlMsgId>
                  <OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>
                  <GrpSts>PART</GrpSts>
                </OrgnlGrpInfAndSts>
                <OrgnlPmtInfAndSts>
                  <OrgnlPmtInfId>B1</OrgnlPmtInfId>
                  <PmtInfSts>PART</PmtInfSts>
                  <TxInfAndSts>
                    <OrgnlInstrId>I-1</OrgnlInstrId>
                    <OrgnlEndToEndId>E2E-1</OrgnlEndToEndId>
                    <TxSts>ACSC</TxSts>
                  </TxInfAndSts>
                  <TxInfAndSts>
                    <OrgnlEndToEndId>E2E-2</OrgnlEndToEndId>
                    <TxSts>RJCT</TxSts>
                    <StsRsnInf>
                      <Orgtr><Nm>Banken</Nm></Orgtr>
                      <Rsn><Cd>AC04</Cd></Rsn>
                      <AddtlInf>Kontoen er</AddtlInf>
                      <AddtlInf>avsluttet</AddtlInf>
                    </StsRsnInf>
                    <OrgnlTxRef><Amt><InstdAmt Ccy="NOK">1.00</InstdAmt></Amt></OrgnlTxRef>
                  </TxInfAndSts>
                  <TxInfAndSts>
                    <OrgnlEndToEndId>E2E-3</OrgnlEndToEndId>
                    <TxSts>PDNG</TxSts>
                    <StsRsnInf><Rsn><Prtry>VENT</Prtry></Rsn></StsRsnInf>
                  </TxInfAndSts>
                </OrgnlPmtInfAndSts>
              </CstmrPmtStsRpt>
            </Document>
            """;

    @ParameterizedTest
    @ValueSource(strings = {"03", "10", "11", "12", "13", "14"})
    void anAnswerReadsTheSameInEveryVersion(String version) {
        StatusReport report = read(ANSWER.formatted(version));
        assertThat(report.version()).isEqualTo(Integer.parseInt(version));
        assertThat(report.messageId()).isEqualTo("BANK-7");
        assertThat(report.originalMessageId()).isEqualTo("MSG-1");
        assertThat(report.status()).isEqualTo(new StatusCode("PART"));
        assertThat(report.batches())
                .containsExactly(
                        new BatchStatus(
                                "B1",
                                new StatusCode("PART"),
                                List.of(),
                                List.of(
                                        status("E2E-1", "I-1", "ACSC"),
                                        status(
                                                "E2E-2",
                                                null,
                                                "RJCT",
                                                new Reason("AC04", "Kontoen er avsluttet")),
                                        status("E2E-3", null, "PDNG", new Reason("VENT", "")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "11", "12", "13", "14"})
    void theAnswersOfTheseTestsAreValidByTheStandardsSchemas(String version) throws Exception {
        Xsd.assertValid(
                ANSWER.formatted(version).getBytes(StandardCharsets.UTF_8),
                "pain.002.001." + version);
    }

    @ParameterizedTest
    @CsvSource({
        "ACCP,ACCEPTED",
        "ACSC,SETTLED",
        "PDNG,PENDING",
        "PART,PARTLY_ACCEPTED",
        "RJCT,REJECTED",
        "CANC,CANCELLED",
        "QQQQ,UNKNOWN"
    })
    void aStatusHasAMeaningAndAnUnknownOneIsKept(String code, Meaning meaning) {
        assertThat(new StatusCode(code).meaning()).isEqualTo(meaning);
    }

    @Test
    void aWholeFileCanBeRejectedWithAReasonAndNoBatches() {
        StatusReport report =
                read(
                        ANSWER.formatted("10")
                                .replaceFirst("(?s)<OrgnlPmtInfAndSts>.*</OrgnlPmtInfAndSts>", "")
                                .replace(
                                        "<GrpSts>PART</GrpSts>",
                                        "<GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Cd>AM05</Cd></Rsn></StsRsnInf>"));
        assertThat(report.reasons()).containsExactly(new Reason("AM05", ""));
        assertThat(report.batches()).isEmpty();
    }

    @Test
    void aDocumentTypeIsRefusedAndNothingOutsideIsRead() {
        String attack =
                ANSWER.formatted("10")
                        .replace(
                                "?>\n",
                                "?>\n"
                                        + "<!DOCTYPE Document [<!ENTITY x SYSTEM"
                                        + " \"file:///etc/hostname\">]>\n")
                        .replace("BANK-7", "&x;");
        assertThat(readRaw(attack, Limits.DEFAULT))
                .isEqualTo(new Result.Unreadable(2, "a document type is not accepted"));
    }

    @Test
    void anotherKindOfDocumentIsRefusedWithItsLine() {
        assertThat(readRaw("<html/>", Limits.DEFAULT))
                .isEqualTo(new Result.Unreadable(1, "the document is not a pain.002.001 Document"));
        assertThat(readRaw(ANSWER.formatted("15"), Limits.DEFAULT))
                .isEqualTo(
                        new Result.Unreadable(
                                2, "pain.002.001.15 is not known here: versions 03 to 14 are"));
    }

    @Test
    void aBrokenDocumentIsRefusedWithTheLineAndNoneOfItsContent() {
        String broken = ANSWER.formatted("10").replace("</OrgnlMsgId>", "</Wrong>");
        assertThat(readRaw(broken, Limits.DEFAULT))
                .isEqualTo(new Result.Unreadable(6, "the document is not well-formed XML"));
        assertThat(readRaw("", Limits.DEFAULT)).isInstanceOf(Result.Unreadable.class);
        assertThat(readRaw(ANSWER.formatted("10") + "<more/>", Limits.DEFAULT))
                .isInstanceOf(Result.Unreadable.class);
    }

    @Test
    void anAnswerToNoFileIsRefused() {
        String answer = ANSWER.formatted("10").replaceFirst("<OrgnlMsgId>.*</OrgnlMsgId>", "");
        assertThat(readRaw(answer, Limits.DEFAULT))
                .asInstanceOf(type(Result.Unreadable.class))
                .extracting(Result.Unreadable::reason)
                .asString()
                .startsWith("OrgnlMsgId is missing");
    }

    @Test
    void sizesBeyondTheLimitsAreRefused() {
        String answer = ANSWER.formatted("10");
        assertThat(readRaw(answer, new Limits(500, 10)))
                .isInstanceOfSatisfying(
                        Result.Unreadable.class,
                        fault -> assertThat(fault.reason()).contains("longer than 500 bytes"));
        assertThat(readRaw(answer, new Limits(10_000, 2)))
                .isEqualTo(new Result.Unreadable(29, "more than 2 payments are mentioned"));
        String deep =
                answer.replace("<GrpHdr>", "<GrpHdr>" + "<a>".repeat(100) + "</a>".repeat(100));
        assertThat(readRaw(deep, Limits.DEFAULT))
                .isEqualTo(new Result.Unreadable(4, "elements are nested more than 40 deep"));
        assertThat(readRaw(answer.replace("BANK-7", "x".repeat(5000)), Limits.DEFAULT))
                .isEqualTo(new Result.Unreadable(4, "MsgId is longer than 1000 characters"));
    }

    private static StatusReport read(String xml) {
        return switch (readRaw(xml, Limits.DEFAULT)) {
            case Result.Read(StatusReport report) -> report;
            case Result.Unreadable fault -> throw new AssertionError(fault.toString());
        };
    }

    private static Result readRaw(String xml, Limits limits) {
        return StatusReader.read(
                new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), limits);
    }

    private static PaymentStatus status(
            String endToEndId, String instructionId, String code, Reason... reasons) {
        return new PaymentStatus(endToEndId, instructionId, new StatusCode(code), List.of(reasons));
    }
}
