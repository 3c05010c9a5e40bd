package no.helhet.praksis.utbetaling;

import static no.helhet.praksis.utbetaling.Betalingsdata.ACCOUNT;
import static no.helhet.praksis.utbetaling.Betalingsdata.DUE;
import static no.helhet.praksis.utbetaling.Betalingsdata.asSystem;
import static no.helhet.praksis.utbetaling.Betalingsdata.correction;
import static no.helhet.praksis.utbetaling.Betalingsdata.decision;
import static no.helhet.praksis.utbetaling.Betalingsdata.line;
import static no.helhet.praksis.utbetaling.Betalingsdata.person;
import static no.helhet.praksis.utbetaling.Betalingsdata.receipt;
import static no.helhet.praksis.utbetaling.Betalingsdata.rent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import no.helhet.formats.fodselsnummer.SyntheticNumbers;
import no.helhet.platform.access.Fullmakt;
import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.utbetaling.Kjoringsutfall.Avvist;
import no.helhet.praksis.utbetaling.Kjoringsutfall.Grunn;
import no.helhet.praksis.utbetaling.Kjoringsutfall.Utdatert;
import no.helhet.praksis.utbetaling.Kjoringsutfall.Utfort;
import no.helhet.praksis.utbetaling.Kvitteringer.Mottak;
import no.helhet.praksis.vedtak.VedtakFattet;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;
import no.helhet.testing.TestData.Kommune;
import no.helhet.testing.TestDatabase;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

@HelhetTest
class UtbetalingTest {
    private static final Path SCHEMA =
            Path.of("../../shared/formater/iso20022/pain.001.001.09.xsd");

    @Autowired private TestData data;
    @Autowired private Planlegging planlegging;
    @Autowired private Samling samling;
    @Autowired private Kjoringer kjoringer;
    @Autowired private Enkeltbetalinger enkelt;
    @Autowired private Filskriving filskriving;
    @Autowired private Kvitteringer kvitteringer;
    @Autowired private Kvitteringsinnboks innboks;
    @Autowired private Utbetalinger utbetalinger;
    @Autowired private Betalingsmappe mappe;

    private Kommune kommune;
    private HelhetUser hege;
    private HelhetUser turid;

    @BeforeEach
    void makeOffice() {
        kommune = data.kommune();
        hege = data.ansatt(kommune, "Hege Strand", Rolle.UTBETALER);
        turid = data.ansatt(kommune, "Turid Haugland", Rolle.LEDER);
        data.fullmakt(turid, kommune, Fullmakt.Type.UTBETALING, 100_000_00);
    }

    @Test
    void aDecisionToldTwiceIsPlannedOnce() {
        var sara = person(kommune, "Sara", "INGEN");
        var vedtak =
                decision(kommune, sara, line(1, "livsopphold", 900_000, ACCOUNT), rent(2, 700_000));

        plan(vedtak);
        plan(vedtak);

        assertThat(payments(sara))
                .extracting(u -> u.formal(), u -> u.belopOre(), u -> u.status())
                .containsExactlyInAnyOrder(
                        tuple("livsopphold", 900_000L, UtbetalingEndret.Status.PLANLAGT),
                        tuple("husleie", 700_000L, UtbetalingEndret.Status.PLANLAGT));
    }

    @Test
    void aPaymentWithNoAccountIsHeldBackUntilSomebodyGivesOne() {
        var kjetil = person(kommune, "Kjetil", "INGEN");
        plan(decision(kommune, kjetil, line(1, "livsopphold", 415_000, null)));
        var held = only(kjetil);
        assertThat(held.grunn()).isEqualTo("KONTO_MANGLER");

        assertThat(act(hege, () -> enkelt.planAgain(held.id(), 0, "12345678901")))
                .isEqualTo(new Avvist(Grunn.UGYLDIG_KONTO));
        assertThat(act(hege, () -> enkelt.planAgain(held.id(), 0, ACCOUNT)))
                .isInstanceOf(Utfort.class);
        assertThat(only(kjetil).status()).isEqualTo(UtbetalingEndret.Status.PLANLAGT);
    }

    @Test
    void aCorrectionStopsWhatTheCorrectedDecisionHasNotYetInARun() {
        var sara = person(kommune, "Sara", "INGEN");
        var first = decision(kommune, sara, line(1, "livsopphold", 900_000, ACCOUNT));
        plan(first);
        plan(correction(kommune, sara, first.vedtakId(), line(1, "livsopphold", 950_000, ACCOUNT)));

        assertThat(payments(sara))
                .extracting(u -> u.belopOre(), u -> u.status(), u -> u.grunn())
                .containsExactlyInAnyOrder(
                        tuple(900_000L, UtbetalingEndret.Status.STANSET, "KORRIGERT"),
                        tuple(950_000L, UtbetalingEndret.Status.PLANLAGT, null));
    }

    @Test
    void twoGatheringsAtOnceNeverTakeTheSamePayment() throws Exception {
        for (int i = 0; i < 40; i++) {
            plan(
                    decision(
                            kommune,
                            person(kommune, "Nr" + i, "INGEN"),
                            line(1, "livsopphold", 100_000 + i, ACCOUNT)));
        }
        Callable<Kjoringsutfall> gather = () -> act(hege, this::gatherNow);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var results = threads.invokeAll(List.of(gather, gather));
            assertThat(results)
                    .extracting(f -> f.get() instanceof Utfort)
                    .containsExactlyInAnyOrder(true, false);
            assertThat(results)
                    .extracting(f -> f.get())
                    .contains(new Avvist(Grunn.INGENTING_FORFALT));
        }
    }

    @Test
    void whatShouldBeLookedAtIsHeldBackAndTheRestGoesOut() {
        var sara = person(kommune, "Sara", "INGEN");
        var hidden = person(kommune, "Skjult", "STRENGT_FORTROLIG");
        plan(decision(kommune, sara, line(1, "livsopphold", 900_000, ACCOUNT)));
        plan(decision(kommune, sara, line(1, "livsopphold", 900_000, ACCOUNT)));
        plan(decision(kommune, hidden, line(1, "livsopphold", 616_000, ACCOUNT)));

        var kjoring = find(gathered());

        assertThat(kjoring.antall()).isEqualTo(1);
        assertThat(kjoring.sumOre()).isEqualTo(900_000);
        assertThat(kjoring.kontrollsum()).matches("[0-9]{12}");
        assertThat(only(hidden).grunn()).isEqualTo("SKJERMET");
        var repeated = payments(sara).stream().filter(u -> "BETALT_FOR".equals(u.grunn())).toList();
        assertThat(repeated).hasSize(1);

        act(hege, () -> enkelt.release(repeated.getFirst().id(), 2, "To ulike behov"));
        assertThat(find(gathered()).antall()).isEqualTo(1);
    }

    @Test
    void whatOneWhoWasRegisteredTwiceHasHadUnderTheOtherIdIsHeldBack() {
        var sara = person(kommune, "Sara", "INGEN");
        var twice = person(kommune, "Sara", "INGEN");
        var another = person(kommune, "Nora", "INGEN");
        TestData.execute(
                "insert into platform.pointer (kommunenr, bydel, id, to_id) values (?, '', ?, ?)",
                kommune.kommunenr(),
                twice.id(),
                sara.id());
        for (var person : List.of(sara, twice, another)) {
            plan(decision(kommune, person, line(1, "livsopphold", 900_000, ACCOUNT)));
        }

        assertThat(find(gathered()).antall()).isEqualTo(2);
        assertThat(payments(sara))
                .hasSize(2)
                .filteredOn(u -> "BETALT_FOR".equals(u.grunn()))
                .hasSize(1);
    }

    @Test
    void aClearedUnitPaysProtectedPersons() {
        var cleared = data.ansatt(kommune, "Marte Lien", null, true, Rolle.UTBETALER);
        var hidden = person(kommune, "Skjult", "FORTROLIG");
        plan(decision(kommune, hidden, line(1, "livsopphold", 616_000, ACCOUNT)));

        assertThat(act(cleared, this::gatherNow)).isInstanceOf(Utfort.class);
    }

    @Test
    void twoPersonsSignAndTheSecondHasTheSumAndTheDelegation() {
        plan(
                decision(
                        kommune,
                        person(kommune, "Sara", "INGEN"),
                        line(1, "livsopphold", 900_000, ACCOUNT)));
        var id = gathered();
        var sum = find(id).kontrollsum();
        var version = find(id).version();

        assertThat(act(turid, () -> kjoringer.approve(id, version, sum, true)))
                .isEqualTo(new Avvist(Grunn.FEIL_STATUS));
        assertThat(act(hege, () -> kjoringer.control(id, version + 1)))
                .isInstanceOf(Utdatert.class);
        assertThat(act(hege, () -> kjoringer.control(id, version))).isInstanceOf(Utfort.class);

        assertThat(approve(hege, id, sum, true)).isEqualTo(new Avvist(Grunn.SAMME_PERSON));
        assertThat(approve(turid, id, "000000000000", true))
                .isEqualTo(new Avvist(Grunn.FEIL_KONTROLLSUM));
        assertThat(approve(turid, id, sum, false))
                .isEqualTo(new Avvist(Grunn.HABILITET_IKKE_BEKREFTET));
        var without = data.ansatt(kommune, "Uten Fullmakt", Rolle.UTBETALER);
        assertThat(approve(without, id, sum, true)).isEqualTo(new Avvist(Grunn.UTEN_FULLMAKT));
        var low = data.ansatt(kommune, "Lav Fullmakt", Rolle.UTBETALER);
        data.fullmakt(low, kommune, Fullmakt.Type.UTBETALING, 899_999);
        assertThat(approve(low, id, sum, true)).isEqualTo(new Avvist(Grunn.OVER_FULLMAKT));

        assertThat(approve(turid, id, sum, true)).isInstanceOf(Utfort.class);
        assertThat(approve(turid, id, sum, true)).isEqualTo(new Avvist(Grunn.FEIL_STATUS));
    }

    @RepeatedTest(5)
    void ofTwoApprovalsAtOnceOneSigns() throws Exception {
        plan(
                decision(
                        kommune,
                        person(kommune, "Sara", "INGEN"),
                        line(1, "livsopphold", 900_000, ACCOUNT)));
        var id = controlled();
        var run = find(id);
        var torunn = data.ansatt(kommune, "Torunn Vik", Rolle.LEDER);
        data.fullmakt(torunn, kommune, Fullmakt.Type.UTBETALING, 100_000_00);

        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = threads.invokeAll(List.of(approval(turid, run), approval(torunn, run)));
            assertThat(answers)
                    .extracting(answer -> answer.get() instanceof Utfort)
                    .containsExactlyInAnyOrder(true, false);
        }
        assertThat(find(id).godkjent()).isNotNull();
    }

    @Test
    void nobodyApprovesARunThatPaysThemselves() {
        var fnr = SyntheticNumbers.nth(LocalDate.of(1974, 10, 14), 3).orElseThrow().value();
        var self = data.ansatt(kommune, "Selv Mottaker", fnr, false, Rolle.LEDER);
        data.fullmakt(self, kommune, Fullmakt.Type.UTBETALING, 100_000_00);
        plan(
                decision(
                        kommune,
                        person(kommune, "Selv", "INGEN", fnr),
                        line(1, "livsopphold", 900_000, ACCOUNT)));
        var id = controlled();

        assertThat(approve(self, id, find(id).kontrollsum(), true))
                .isEqualTo(new Avvist(Grunn.ER_MOTTAKER));
    }

    @Test
    void aPaymentStoppedAfterTheFirstSignatureDemandsANewOne() {
        var sara = person(kommune, "Sara", "INGEN");
        plan(decision(kommune, sara, line(1, "livsopphold", 900_000, ACCOUNT), rent(2, 700_000)));
        var id = controlled();
        var before = find(id);
        var rent = payments(sara).stream().filter(u -> u.annenMottaker()).findFirst().orElseThrow();

        assertThat(act(hege, () -> enkelt.stop(rent.id(), 1, " ")))
                .isEqualTo(new Avvist(Grunn.MANGLER_GRUNN));
        assertThat(act(hege, () -> enkelt.stop(rent.id(), 1, "Ny konto i kontrakten")))
                .isInstanceOf(Utfort.class);

        var after = find(id);
        assertThat(after.status()).isEqualTo(Kjoring.Status.SAMLET);
        assertThat(after.sumOre()).isEqualTo(900_000);
        assertThat(after.kontrollsum()).isNotEqualTo(before.kontrollsum());
    }

    @Test
    void aDiscardedRunPutsItsPaymentsBack() {
        var sara = person(kommune, "Sara", "INGEN");
        plan(decision(kommune, sara, line(1, "livsopphold", 900_000, ACCOUNT)));
        var id = gathered();
        act(hege, () -> kjoringer.discard(id, find(id).version(), "Feil dag"));

        assertThat(find(id).status()).isEqualTo(Kjoring.Status.FORKASTET);
        assertThat(only(sara).status()).isEqualTo(UtbetalingEndret.Status.PLANLAGT);
        assertThat(find(gathered()).antall()).isEqualTo(1);
    }

    @Test
    void theFileIsValidAndHoldsEachPaymentOnce() throws Exception {
        var sara = person(kommune, "Sara", "INGEN");
        plan(decision(kommune, sara, line(1, "livsopphold", 900_000, ACCOUNT), rent(2, 700_000)));
        var kjoring = sent();
        var file = mappe.ut().resolve(String.valueOf(kjoring.filnavn()));
        var content = Files.readString(file);

        for (var payment : payments(sara)) {
            assertThat(content)
                    .containsOnlyOnce(
                            "<EndToEndId>"
                                    + Betaling.reference(payment.id().id())
                                    + "</EndToEndId>");
            assertThat(payment.status()).isEqualTo(UtbetalingEndret.Status.SENDT);
        }
        assertThat(content).contains("<CtrlSum>16000.00</CtrlSum>", "Nordre Havn Utleie");
        assertThat(HexFormat.of().formatHex(kjoring.filSha256())).isEqualTo(sha256(file));
        Assumptions.assumeTrue(
                Files.exists(SCHEMA), "The schema of pain.001 is not beside the checkout");
        var schema =
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                        .newSchema(SCHEMA.toFile());
        assertThatCode(() -> schema.newValidator().validate(new StreamSource(file.toFile())))
                .doesNotThrowAnyException();
    }

    @Test
    void aFileThatTheBankHasFetchedIsNeverMadeAgain() throws Exception {
        plan(
                decision(
                        kommune,
                        person(kommune, "Sara", "INGEN"),
                        line(1, "livsopphold", 900_000, ACCOUNT)));
        var kjoring = sent();
        var file = mappe.ut().resolve(String.valueOf(kjoring.filnavn()));
        Files.delete(file);
        // As if everything had stopped between the move and the mark.
        try (var owner = TestDatabase.connect("helhet_owner");
                var statement = owner.createStatement()) {
            statement.execute(
                    "update utbetaling.kjoring set status = 'GODKJENT' where kommunenr = '%s'"
                            .formatted(kommune.kommunenr()));
            statement.execute(
                    "update utbetaling.utbetaling set status = 'I_KJORING' where kommunenr = '%s'"
                            .formatted(kommune.kommunenr()));
        }

        // A round of the job may hold the run just now; whoever writes, this is the end of it.
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> {
                            filskriving.write(kjoring.id(), kommune.enhetsnr());
                            assertThat(find(kjoring.id()).status())
                                    .isEqualTo(Kjoring.Status.FIL_SKREVET);
                        });
        assertThat(file).doesNotExist();
    }

    @Test
    void theBankAcceptsTheRestAndTheRejectedPaymentIsPlannedAgainAsANewOne() {
        var sara = person(kommune, "Sara", "INGEN");
        var roger = person(kommune, "Roger", "INGEN");
        plan(decision(kommune, sara, line(1, "livsopphold", 900_000, ACCOUNT)));
        plan(decision(kommune, roger, line(1, "livsopphold", 186_000, ACCOUNT)));
        var kjoring = sent();
        var rejected = only(roger);
        var bytes =
                receipt(
                                kjoring.messageId(),
                                "PART",
                                List.of(Betaling.reference(rejected.id().id())))
                        .getBytes(StandardCharsets.UTF_8);

        assertThat(receive(bytes)).isInstanceOf(Mottak.Lest.class);
        assertThat(receive(bytes)).isInstanceOf(Mottak.KjentFra.class);

        assertThat(only(sara).status()).isEqualTo(UtbetalingEndret.Status.UTBETALT);
        assertThat(only(roger))
                .extracting(u -> u.status(), u -> u.grunn())
                .containsExactly(UtbetalingEndret.Status.AVVIST, "AC04");
        assertThat(find(kjoring.id()).status()).isEqualTo(Kjoring.Status.KVITTERT);

        act(hege, () -> enkelt.planAgain(rejected.id(), 3, ACCOUNT));
        assertThat(payments(roger))
                .extracting(u -> u.status())
                .containsExactlyInAnyOrder(
                        UtbetalingEndret.Status.AVVIST, UtbetalingEndret.Status.PLANLAGT);
        assertThat(find(gathered()).sumOre()).isEqualTo(186_000);
    }

    @Test
    void aReceiptThatCannotBeReadIsKeptWithItsReason() {
        var mottak = receive("<feil".getBytes(StandardCharsets.UTF_8));

        assertThat(mottak)
                .isInstanceOfSatisfying(
                        Mottak.Lest.class,
                        lest -> {
                            assertThat(lest.kvittering().status())
                                    .isEqualTo(Kvittering.Status.UFORSTAELIG);
                            assertThat(lest.kvittering().arsak()).contains("well-formed");
                        });
    }

    @Test
    void aReceiptInTheFolderFindsItsOwnMunicipality() throws IOException {
        var sara = person(kommune, "Sara", "INGEN");
        plan(decision(kommune, sara, line(1, "livsopphold", 900_000, ACCOUNT)));
        var kjoring = sent();
        var file = mappe.inn().resolve("svar-" + kjoring.messageId() + ".xml");
        Files.writeString(file, receipt(kjoring.messageId(), "ACSC", List.of()));

        innboks.readAll();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(only(sara).status())
                                        .isEqualTo(UtbetalingEndret.Status.UTBETALT));
        assertThat(file).doesNotExist();
    }

    private void plan(VedtakFattet vedtak) {
        asSystem(
                kommune,
                () -> {
                    planlegging.plan(vedtak);
                    return true;
                });
    }

    private Kjoringsutfall gatherNow() {
        return samling.gather(kommune.enhetsnr(), kommune.kommunenr(), DUE);
    }

    private KjoringId gathered() {
        return ((Utfort) act(hege, this::gatherNow)).id();
    }

    private KjoringId controlled() {
        var id = gathered();
        act(hege, () -> kjoringer.control(id, find(id).version()));
        return id;
    }

    private Kjoring sent() {
        var id = controlled();
        assertThat(approve(turid, id, find(id).kontrollsum(), true)).isInstanceOf(Utfort.class);
        filskriving.write(id, kommune.enhetsnr());
        // The scheduler may hold the file; then it is there in a moment.
        await().atMost(Duration.ofSeconds(20)).until(() -> find(id).status().isSent());
        return find(id);
    }

    private Kjoringsutfall approve(
            HelhetUser user, KjoringId id, String kontrollsum, boolean habil) {
        return act(user, () -> kjoringer.approve(id, find(id).version(), kontrollsum, habil));
    }

    private Callable<Kjoringsutfall> approval(HelhetUser user, Kjoring run) {
        return () ->
                act(
                        user,
                        () -> kjoringer.approve(run.id(), run.version(), run.kontrollsum(), true));
    }

    private Mottak receive(byte[] bytes) {
        return TestData.as(
                hege, () -> kvitteringer.receive(kommune.kommunenr(), "kvittering.xml", bytes));
    }

    private Kjoring find(KjoringId id) {
        return asSystem(kommune, () -> kjoringer.find(id)).orElseThrow();
    }

    private List<Utbetalinger.Utbetaling> payments(PersonId id) {
        return asSystem(kommune, () -> utbetalinger.findByPerson(id, 10));
    }

    private Utbetalinger.Utbetaling only(PersonId id) {
        var found = payments(id);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static Kjoringsutfall act(HelhetUser user, Supplier<Kjoringsutfall> work) {
        return TestData.as(user, work);
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
