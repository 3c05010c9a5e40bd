package no.helhet.praksis.soknad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.helhet.platform.access.Rolle;
import no.helhet.platform.files.FileStore;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestClock;
import no.helhet.testing.TestData;
import no.helhet.testing.TestDatabase;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

@HelhetTest
class InnsendingTest {
    @Autowired Innsending innsending;
    @Autowired MeldingRepository meldinger;
    @Autowired SoknadRepository soknader;
    @Autowired Soknader service;
    @Autowired FileStore files;
    @Autowired TransactionTemplate transaction;
    @Autowired TestData data;
    @Autowired TestClock clock;
    TestData.Kommune kommune;

    @BeforeEach
    void makeMunicipality() {
        kommune = data.kommune();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void aWholeMessageBecomesAnApplicationWithItsAttachments() {
        var kvittering = send(Bundle.of("enslig", kommune.kommunenr()));

        var soknad = find(kvittering).orElseThrow();
        assertThat(soknad.mottatt()).isEqualTo(kvittering.mottatt());
        assertThat(soknad.nodhjelp()).isFalse();
        assertThat(soknad.innhold().data().begrunnelse().hvaSokesOm()).contains("husleie");
        assertThat(soknad.vedlegg())
                .extracting(Soknader.Vedlegg::filnavn, Soknader.Vedlegg::avtrykkStemmer)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("husleiekontrakt.pdf", true),
                        org.assertj.core.groups.Tuple.tuple("kontoutskrift.png", true));
        assertThat(innsending.findStatus(kvittering.id()).orElseThrow().status())
                .isEqualTo("RUTET");
    }

    @Test
    void theOriginalIsKeptByteForByte() {
        var bundle = Bundle.of("enslig", kommune.kommunenr());
        var kvittering = send(bundle);

        var stored =
                as(
                        () ->
                                meldinger.findOriginals(id(kvittering)).stream()
                                        .map(o -> files.read(o.filId()))
                                        .toList());
        assertThat(stored)
                .containsExactlyElementsOf(bundle.deler().stream().map(Del::bytes).toList());
    }

    @Test
    void theSameBytesAgainGetTheFirstReceiptAndNothingNewHappens() {
        var bundle = Bundle.of("enslig", kommune.kommunenr());
        var first = send(bundle);
        var again = send(bundle);

        assertThat(again.gjentakelse()).isTrue();
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.mottatt()).isEqualTo(first.mottatt());
        assertThat(count("soknad.soknad")).isEqualTo(1);
    }

    @Test
    void aCrashAfterTheReceiptLosesNothing() {
        var kvittering =
                innsending.receive(
                        Kanal.API, "test", Bundle.of("enslig", kommune.kommunenr()).deler());
        assertThat(count("soknad.melding")).isZero();

        clock.move(Duration.ofSeconds(11));
        innsending.processLeftBehind();

        assertThat(find(kvittering)).isPresent();
    }

    @Test
    void readingTwiceMakesOneApplication() {
        var kvittering = send(Bundle.of("enslig", kommune.kommunenr()));
        innsending.process(kvittering.id());
        assertThat(count("soknad.soknad")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"nodhjelp,true", "uidentifisert,false", "ung,false"})
    void anApplicationThatSaysThereIsNoFoodMayBeAnEmergency(String example, boolean emergency) {
        var innhold = Meldingsdeler.read(Bundle.of(example, kommune.kommunenr()).deler());
        assertThat(!Soknadsregistrering.emergencyWords(innhold).isEmpty()).isEqualTo(emergency);
    }

    @Test
    void aNumberWithAWrongControlDigitMustBeClarifiedAndTheLineIsKnown() {
        var bundle = Bundle.of("uidentifisert", kommune.kommunenr());
        var melding = clarify(bundle);

        assertThat(melding.avvik().arsak()).isEqualTo("FNR_KONTROLLSIFFER");
        assertThat(melding.avvik().sti()).isEqualTo("data.personalia.personIdentifikator.verdi");
        var line = text(bundle.part("soknad.json")).split("\n")[melding.avvik().linje() - 1];
        assertThat(line).contains("26829548986");
        assertThat(count("person.person")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "melding.json,MELDING_MANGLER",
        "vedlegg.json,VEDLEGGSLISTE_MANGLER",
        "kontoutskrift.png,VEDLEGGSFIL_MANGLER"
    })
    void aMissingPartMustBeClarified(String missing, String arsak) {
        var melding = clarify(Bundle.of("enslig", kommune.kommunenr()).without(missing));
        assertThat(melding.avvik().arsak()).isEqualTo(arsak);
    }

    @Test
    void aChangedAttachmentMustBeClarifiedAndItsPlaceInTheListIsShown() {
        var melding =
                clarify(
                        Bundle.of("enslig", kommune.kommunenr())
                                .map("kontoutskrift.png", b -> Arrays.copyOf(b, b.length / 2)));
        assertThat(melding.avvik().arsak()).isEqualTo("VEDLEGG_AVTRYKK");
        assertThat(melding.avvik().sti()).isEqualTo("vedlegg[1].filer[0].sha512");
    }

    @Test
    void aFieldOfTheWrongTypeMustBeClarified() {
        var melding =
                clarify(
                        Bundle.of("enslig", kommune.kommunenr())
                                .edit("soknad.json", t -> t.replace("\"standard\"", "17")));
        assertThat(melding.avvik().arsak()).isEqualTo("WRONG_TYPE");
        assertThat(melding.avvik().sti()).isEqualTo("data.soknadstype");
        assertThat(melding.avvik().linje()).isEqualTo(4);
    }

    @Test
    void aDigisosIdUsedByAnotherMessageMustBeClarified() {
        var digisosId = UUID.randomUUID();
        send(Bundle.of("enslig", kommune.kommunenr(), digisosId));
        var melding = clarify(Bundle.of("ung", kommune.kommunenr(), digisosId));
        assertThat(melding.avvik().arsak()).isEqualTo("DIGISOS_ID_BRUKT");
    }

    @Test
    void aMessageCutShortIsRoutedWhenItsAddressCameThrough() {
        var bundle = Bundle.of("enslig", kommune.kommunenr());
        var melding =
                clarify(
                        bundle.map(
                                "soknad.json",
                                b -> Arrays.copyOf(b, text(b).lastIndexOf("kompatibilitet"))));
        assertThat(melding.avvik().arsak()).isEqualTo("TRUNCATED");
    }

    @ParameterizedTest
    @CsvSource({"0000,KOMMUNE_UKJENT", "abcd,KOMMUNE_UKJENT", "' ',KOMMUNE_UKJENT"})
    void whatBelongsToNoMunicipalityWaitsInTheQuarantine(String kommunenr, String arsak) {
        var kvittering =
                send(
                        Bundle.of("enslig", kommune.kommunenr())
                                .edit(
                                        "soknad.json",
                                        t ->
                                                t.replaceAll(
                                                        "(?<=\"kommunenummer\": \")[0-9]{4}",
                                                        kommunenr)));
        var status = innsending.findStatus(kvittering.id()).orElseThrow();
        assertThat(status.status()).isEqualTo("KARANTENE");
        assertThat(status.arsak()).isEqualTo(arsak);
        assertThat(status.sti()).isEqualTo("mottaker.kommunenummer");
        assertThat(status.linje()).isPositive();
    }

    @Test
    void theQuarantineIsClosedToTheApplicationsOwnRole() throws SQLException {
        try (var connection = TestDatabase.connect("helhet_app");
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery("select * from karantene.del"))
                    .hasMessageContaining("permission denied");
            connection.setAutoCommit(false);
            statement.execute("set local role helhet_karantene");
            assertThatThrownBy(() -> statement.executeQuery("select * from soknad.melding"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void anotherMunicipalityDoesNotSeeTheMessage() {
        var kvittering = send(Bundle.of("uidentifisert", kommune.kommunenr()));
        var other = data.ansatt(data.kommune(), "Annen Ansatt", Rolle.VEILEDER);
        java.util.Optional<Meldingsrad> seen =
                TestData.as(other, () -> transaction.execute(s -> meldinger.find(id(kvittering))));
        assertThat(seen).isEmpty();
    }

    @Test
    void partsDividedOtherwiseAreAnotherMessage() {
        var one = List.of(new Del("a", null, bytes("xy")), new Del("b", null, bytes("z")));
        var two = List.of(new Del("a", null, bytes("x")), new Del("b", null, bytes("yz")));
        assertThat(Avtrykk.ofParts(one)).isNotEqualTo(Avtrykk.ofParts(two));
    }

    private Kvittering send(Bundle bundle) {
        var kvittering = innsending.receive(Kanal.API, "test", bundle.deler());
        innsending.process(kvittering.id());
        return kvittering;
    }

    private Meldingsrad clarify(Bundle bundle) {
        var kvittering = send(bundle);
        var melding = as(() -> meldinger.find(id(kvittering))).orElseThrow();
        assertThat(melding.status()).isEqualTo(Meldingsrad.Status.MA_AVKLARES);
        return melding;
    }

    private java.util.Optional<Soknader.Registrert> find(Kvittering kvittering) {
        return as(() -> soknader.findByMelding(id(kvittering)).flatMap(s -> service.find(s.id())));
    }

    private MeldingId id(Kvittering kvittering) {
        return new MeldingId(kommune.kommunenr(), kvittering.id());
    }

    private <T> T as(java.util.function.Supplier<T> work) {
        return no.helhet.platform.database.Scopes.call(
                no.helhet.platform.database.Scope.system(kommune.kommunenr()),
                () -> transaction.execute(s -> work.get()));
    }

    private long count(String table) {
        try (var connection = TestDatabase.connect("helhet_loader");
                var statement =
                        connection.prepareStatement(
                                "select count(*) from " + table + " where kommunenr = ?")) {
            statement.setString(1, kommune.kommunenr());
            var rows = statement.executeQuery();
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
