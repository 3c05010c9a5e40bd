package no.helhet.formats.digisos.innsyn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;

import no.helhet.formats.bank.Kontonummer;
import no.helhet.formats.digisos.innsyn.Hendelse.DokumentasjonEtterspurt;
import no.helhet.formats.digisos.innsyn.Hendelse.Dokumentasjonkrav;
import no.helhet.formats.digisos.innsyn.Hendelse.ForelopigSvar;
import no.helhet.formats.digisos.innsyn.Hendelse.Rammevedtak;
import no.helhet.formats.digisos.innsyn.Hendelse.SaksStatus;
import no.helhet.formats.digisos.innsyn.Hendelse.SoknadsStatus;
import no.helhet.formats.digisos.innsyn.Hendelse.TildeltNavKontor;
import no.helhet.formats.digisos.innsyn.Hendelse.Utbetaling;
import no.helhet.formats.digisos.innsyn.Hendelse.Utbetaling.Mottaker;
import no.helhet.formats.digisos.innsyn.Hendelse.VedtakFattet;
import no.helhet.formats.digisos.innsyn.Hendelse.Vilkar;
import no.helhet.formats.digisos.innsyn.InnsynWriter.Result;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class InnsynWriterTest {

    private static final Path SCHEMA =
            Path.of("../../shared/formater/digisos/schema/digisos/soker/digisos-soker.json");

    private static final Instant TIME = Instant.parse("2026-11-02T09:15:00.1234567Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final UUID FILE = UUID.fromString("0194A1B2-C3D4-7E5F-8A9B-0C1D2E3F4A5B");
    private static final List<Vedlegg> VEDLEGG = List.of(new Vedlegg("Beregning", FILE));

    private static final Hendelse MOTTATT = new SoknadsStatus(TIME, SoknadsStatus.Status.MOTTATT);

    /// One event of every kind, each with every field.
    static Stream<Hendelse> fullEvents() {
        return Stream.of(
                new SoknadsStatus(TIME, SoknadsStatus.Status.FERDIGBEHANDLET),
                new TildeltNavKontor(TIME, "0314"),
                new SaksStatus(TIME, "S1", "Livsopphold", SaksStatus.Status.UNDER_BEHANDLING),
                new VedtakFattet(TIME, "S1", VedtakFattet.Utfall.DELVIS_INNVILGET, FILE, VEDLEGG),
                new DokumentasjonEtterspurt(
                        TIME,
                        FILE,
                        VEDLEGG,
                        List.of(
                                new DokumentasjonEtterspurt.Dokument(
                                        "Strømfaktura", "For oktober", TIME, "D1"))),
                new ForelopigSvar(TIME, FILE, VEDLEGG),
                new Utbetaling(
                        TIME,
                        "U1",
                        "S1",
                        "R1",
                        Utbetaling.Status.UTBETALT,
                        500_005,
                        "Livsopphold",
                        DAY,
                        DAY,
                        DAY,
                        DAY.plusDays(28),
                        new Mottaker.Soker(new Kontonummer("12345678903")),
                        "kontooverføring"),
                new Vilkar(
                        TIME, "V1", "S1", List.of("U1"), "Kurs", "Møt opp", Vilkar.Status.RELEVANT),
                new Dokumentasjonkrav(
                        TIME,
                        "K1",
                        "S1",
                        List.of("U1", "U2"),
                        "Husleie",
                        "Kvittering",
                        TIME,
                        Dokumentasjonkrav.Status.LEVERT_TIDLIGERE),
                new Rammevedtak(TIME, "R1", "S1", "Strøm", 1_200_000, DAY, DAY.plusYears(1)));
    }

    /// One event of every kind that has optional fields, each with none of them.
    static Stream<Hendelse> bareEvents() {
        return Stream.of(
                new SaksStatus(TIME, "S1", null, null),
                new VedtakFattet(TIME, "S1", null, FILE, List.of()),
                new DokumentasjonEtterspurt(TIME, null, List.of(), List.of()),
                new DokumentasjonEtterspurt(
                        TIME,
                        null,
                        List.of(),
                        List.of(new DokumentasjonEtterspurt.Dokument("Faktura", null, TIME, null))),
                new ForelopigSvar(TIME, FILE, List.of()),
                new Utbetaling(
                        TIME,
                        "U1",
                        null,
                        null,
                        null,
                        0,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new Mottaker.Annen("Utleier AS"),
                        null),
                new Utbetaling(
                        TIME,
                        "U1",
                        null,
                        null,
                        null,
                        0,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new Mottaker.Soker(null),
                        null),
                new Vilkar(TIME, "V1", "S1", List.of(), "Kurs", null, Vilkar.Status.ANNULLERT),
                new Dokumentasjonkrav(
                        TIME,
                        "K1",
                        "S1",
                        List.of(),
                        "Husleie",
                        null,
                        null,
                        Dokumentasjonkrav.Status.RELEVANT),
                new Rammevedtak(TIME, "R1", null, null, 1, null, null));
    }

    @ParameterizedTest
    @MethodSource({"fullEvents", "bareEvents"})
    void everyEventIsValidByTheSchema(Hendelse hendelse) {
        assertThat(schema().validate(json(MOTTATT, hendelse), InputFormat.JSON)).isEmpty();
    }

    @Test
    void theSchemaSeesAnEventThatIsWrong() {
        String wrong = json(MOTTATT).replace("MOTTATT", "KANSKJE");
        assertThat(schema().validate(wrong, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void everyKindOfEventIsTried() {
        assertThat(fullEvents().map(Hendelse::getClass).map(Class::getSimpleName))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Hendelse.class.getPermittedSubclasses())
                                .map(Class::getSimpleName)
                                .toList());
    }

    @Test
    void aWholeHistoryIsWrittenAsInTheGoldenFile() throws IOException {
        List<Hendelse> hendelser = new ArrayList<>(List.of(MOTTATT));
        fullEvents().forEach(hendelser::add);
        // The golden file is broken into lines for its readers only.
        assertThat(json(hendelser.toArray(Hendelse[]::new))).isEqualTo(golden());
    }

    @Test
    void timesHaveExactlyThreeDecimals() {
        assertThat(
                        json(
                                new SoknadsStatus(
                                        Instant.parse("2026-01-01T00:00:00Z"),
                                        SoknadsStatus.Status.MOTTATT)))
                .contains("\"hendelsestidspunkt\":\"2026-01-01T00:00:00.000Z\"");
        assertThat(json(MOTTATT)).contains("\"2026-11-02T09:15:00.123Z\"");
    }

    @Test
    void amountsAreKronerWithTwoDecimals() {
        assertThat(json(MOTTATT, new Rammevedtak(TIME, "R", null, null, 5, null, null)))
                .contains("\"belop\":0.05");
        assertThat(
                        json(
                                MOTTATT,
                                new Rammevedtak(
                                        TIME, "R", null, null, 123_456_789_000L, null, null)))
                .contains("\"belop\":1234567890.00");
    }

    @Test
    void fieldsWithoutAValueAreLeftOut() {
        assertThat(json(MOTTATT, new SaksStatus(TIME, "S1", null, null)))
                .endsWith(
                        "{\"type\":\"saksStatus\",\"hendelsestidspunkt\":\"2026-11-02T09:15:00.123Z\","
                            + "\"referanse\":\"S1\"}]}")
                .doesNotContain("null");
    }

    @Test
    void anAccountNumberIsSentOnlyWhenTheApplicantIsPaid() {
        assertThat(json(MOTTATT, payment(new Mottaker.Soker(new Kontonummer("12345678903")))))
                .contains("\"annenMottaker\":false,\"kontonummer\":\"12345678903\"");
        assertThat(json(MOTTATT, payment(new Mottaker.Annen("Utleier AS"))))
                .contains("\"annenMottaker\":true,\"mottaker\":\"Utleier AS\"")
                .doesNotContain("kontonummer");
    }

    @ParameterizedTest
    @EnumSource(
            value = SoknadsStatus.Status.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = "MOTTATT")
    void aHistoryThatBeginsWithAnotherStatusIsRefused(SoknadsStatus.Status status) {
        assertThat(InnsynWriter.write(historikk(new SoknadsStatus(TIME, status), MOTTATT)))
                .isEqualTo(new Result.NotReceived());
    }

    @Test
    void aHistoryThatIsEmptyOrBeginsWithAnotherEventIsRefused() {
        assertThat(InnsynWriter.write(historikk())).isEqualTo(new Result.NotReceived());
        assertThat(InnsynWriter.write(historikk(new TildeltNavKontor(TIME, "0314"), MOTTATT)))
                .isEqualTo(new Result.NotReceived());
    }

    @Test
    void anOfficeAndAVersionOfAnotherFormAreRefused() {
        assertThatThrownBy(() -> new TildeltNavKontor(TIME, "314"))
                .hasMessageContaining("four digits");
        assertThatThrownBy(
                        () ->
                                new Innsynshistorikk(
                                        "1.0", new Innsynshistorikk.Avsender("x", "y"), List.of()))
                .hasMessageContaining("1.0");
    }

    private static JsonSchema schema() {
        assumeTrue(
                Files.exists(SCHEMA),
                "The schema of digisos-soker is not beside the checkout, so nothing is compared.");
        return JsonSchemaFactory.getInstance(VersionFlag.V6)
                .getSchema(
                        SchemaLocation.of(SCHEMA.toAbsolutePath().normalize().toUri().toString()));
    }

    private static String golden() throws IOException {
        try (var in =
                Objects.requireNonNull(
                        InnsynWriterTest.class.getResourceAsStream("historikk.json"))) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .map(String::strip)
                    .collect(Collectors.joining());
        }
    }

    private static Utbetaling payment(Mottaker mottaker) {
        return new Utbetaling(
                TIME, "U1", null, null, null, 100, null, null, null, null, null, mottaker, null);
    }

    private static Innsynshistorikk historikk(Hendelse... hendelser) {
        return new Innsynshistorikk(
                "1.0.0", new Innsynshistorikk.Avsender("Helhet", "0.1.0"), List.of(hendelser));
    }

    private static String json(Hendelse... hendelser) {
        return switch (InnsynWriter.write(historikk(hendelser))) {
            case Result.Written(byte[] json) -> new String(json, UTF_8);
            case Result.NotReceived() -> throw new AssertionError("refused");
        };
    }
}
