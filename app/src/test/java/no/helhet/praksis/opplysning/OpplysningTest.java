package no.helhet.praksis.opplysning;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.platform.files.FileStore;
import no.helhet.platform.web.Problem;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.vedtak.Godkjenning;
import no.helhet.praksis.vedtak.Sakene;
import no.helhet.praksis.vedtak.Vedtaksbehandling;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// What others have told us, on a real database: versions, withdrawal, and the person's word.
@HelhetTest
class OpplysningTest {
    @Autowired TestData data;
    @Autowired Vedtaksbehandling behandling;
    @Autowired Godkjenning godkjenning;
    @Autowired Opplysningsmottak mottak;
    @Autowired Opplysninger opplysninger;
    @Autowired OpplysningRepository rows;
    @Autowired InnsigelseRepository notes;
    @Autowired Innsigelser innsigelser;
    @Autowired Opplysningsko ko;
    @Autowired Opplysningsspor spor;
    @Autowired FileStore files;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    private Sakene s;
    private LocalDate today;

    @BeforeEach
    void open() {
        s = new Sakene(data, behandling, godkjenning);
        today = as(spor::today);
    }

    private <T> T as(HelhetUser user, Supplier<T> work) {
        return TestData.as(user, () -> transaction.execute(status -> work.get()));
    }

    private <T> T as(Supplier<T> work) {
        return as(s.veileder, work);
    }

    private Opplysningssvar register(
            HelhetUser user,
            PersonId person,
            Map<String, String> fields,
            @Nullable Opplysningsfil f) {
        var read = Opplysningen.read(fields);
        return as(user, () -> mottak.register(person, Ids.next(), read, f));
    }

    private Opplysning registered(Map<String, String> fields) {
        return done(register(s.veileder, s.person, fields, null));
    }

    private static Opplysning done(Opplysningssvar answer) {
        return switch (answer) {
            case Opplysningssvar.Gjort(var o) -> o;
            case Opplysningssvar other -> throw new AssertionError(other);
        };
    }

    private Opplysningssvar correct(OpplysningId id, String why) {
        var read = Opplysningen.read(with(Map.of("hvorfor", why)));
        return as(() -> mottak.correct(id, Ids.next(), read, null, why));
    }

    private Map<String, String> with(Map<String, String> changed) {
        var fields = new HashMap<>(Opplysningen.fields(today.minusDays(3)));
        fields.putAll(changed);
        return fields;
    }

    private String wrong(Map<String, String> changed, @Nullable Opplysningsfil fil) {
        return switch (register(s.veileder, s.person, with(changed), fil)) {
            case Opplysningssvar.Mangler(List<Problem> feil) -> feil.getFirst().text();
            case Opplysningssvar other -> other.toString();
        };
    }

    @Test
    void theNewestInForceOfAKindIsWhatOthersBuildOn() {
        registered(with(Map.of("datert", today.minusYears(1).toString(), "nedsatt", "NEI")));
        var newest = registered(with(Map.of()));
        registered(with(Map.of("slag", "AKTIVITETSPLAN", "mal", "Jobb i butikk")));

        assertThat(newest()).contains(newest.id());
        assertThat(newest.nedsattArbeidsevne()).isTrue();
        assertThat(as(() -> opplysninger.hasAssessedWorkAbility(s.person, today))).isTrue();

        as(() -> mottak.withdraw(newest.id(), "Feil person."));
        assertThat(newest()).isPresent().isNotEqualTo(Optional.of(newest.id()));
        as(() -> mottak.restore(newest.id()));
        assertThat(newest()).contains(newest.id());
    }

    private Optional<OpplysningId> newest() {
        return as(() -> opplysninger.newest(s.person, Opplysningsslag.ARBEIDSEVNEVURDERING))
                .map(Opplysning::id);
    }

    @Test
    void anAssessmentThatNoLongerHoldsIsNotAnAssessment() {
        registered(
                with(
                        Map.of(
                                "datert", today.minusDays(30).toString(),
                                "gyldigTil", today.minusDays(1).toString())));

        assertThat(as(() -> opplysninger.hasAssessedWorkAbility(s.person, today))).isFalse();
        assertThat(as(() -> opplysninger.hasAssessedWorkAbility(s.person, today.minusDays(1))))
                .isTrue();
        assertThat(as(() -> opplysninger.findInForce(s.person)))
                .singleElement()
                .satisfies(o -> assertThat(o.isOutOfDate(today)).isTrue());
    }

    @Test
    void aCorrectionIsANewVersionWithTheDocumentAndTheOldOneStays() {
        var first =
                done(
                        register(
                                s.veileder,
                                s.person,
                                with(Map.of()),
                                Opplysningen.file("vurdering.pdf", Opplysningen.pdf())));

        var second = done(correct(first.id(), "Vondt i nakken"));

        assertThat(second.versjon()).isEqualTo(2);
        assertThat(second.fil()).isEqualTo(first.fil());
        assertThat(as(() -> rows.findRekke(second)))
                .extracting(Opplysning::isInForce)
                .containsExactly(true, false);
        assertThat(as(() -> rows.find(first.id()).orElseThrow()).innhold().fakta())
                .extracting(Kildefaktum::verdi)
                .containsExactly("JA", "Vondt i ryggen");
        assertThat(correct(first.id(), "For sent"))
                .isInstanceOfSatisfying(
                        Opplysningssvar.Utdatert.class,
                        u -> assertThat(u.na().id()).isEqualTo(second.id()));
        assertThat(as(() -> mottak.withdraw(first.id(), "For sent")))
                .isInstanceOf(Opplysningssvar.Utdatert.class);
    }

    @Test
    void ofTwoWhoCorrectAtOnceOneIsToldThatTheOtherWasFirst() throws Exception {
        var first = registered(with(Map.of()));
        Callable<Opplysningssvar> one = () -> correct(first.id(), "Vondt i nakken");
        Callable<Opplysningssvar> two = () -> correct(first.id(), "Vondt i kneet");
        try (var pool = Executors.newFixedThreadPool(2)) {
            var answers = pool.invokeAll(List.of(one, two)).stream().map(f -> f.resultNow());
            assertThat(answers)
                    .hasAtLeastOneElementOfType(Opplysningssvar.Gjort.class)
                    .hasAtLeastOneElementOfType(Opplysningssvar.Utdatert.class);
        }

        assertThat(as(() -> rows.findRekke(first))).hasSize(2);
    }

    @Test
    void theSameFormSentTwiceIsOneAndStoresItsDocumentOnce() throws Exception {
        var key = Ids.next();
        var read = Opplysningen.read(with(Map.of()));
        Callable<Opplysningssvar> send =
                () ->
                        as(
                                () ->
                                        mottak.register(
                                                s.person,
                                                key,
                                                read,
                                                Opplysningen.file("v.pdf", Opplysningen.pdf())));
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (var answer : pool.invokeAll(List.of(send, send))) {
                assertThat(answer.get()).isInstanceOf(Opplysningssvar.Gjort.class);
            }
        }

        assertThat(count("opplysning.opplysning")).isEqualTo(1);
        assertThat(count("files.fil")).isEqualTo(1);
        assertThat(count("opplysning.hendelse")).isEqualTo(1);
    }

    @Test
    void whatIsNotWholeIsRefusedWithTheFieldThatIsWrong() {
        var tomorrow = today.plusDays(1).toString();
        assertThat(wrong(Map.of("datert", tomorrow), null)).endsWith("feil.fremtid");
        assertThat(wrong(Map.of("gyldigTil", today.minusDays(4).toString()), null))
                .endsWith("feil.gyldigTil");
        assertThat(wrong(Map.of("grunn", "LOV"), null)).endsWith("feil.hjemmel");
        assertThat(wrong(Map.of("kilde", " "), null)).endsWith("feil.kilde");
        assertThat(wrong(Map.of("kilde", "x".repeat(201)), null)).endsWith("feil.kilde");
        assertThat(wrong(Map.of("nedsatt", "", "hvorfor", ""), null)).endsWith("feil.ingenting");
        assertThat(wrong(Map.of("aktivitet-0-fra", "2026-01-01"), null)).endsWith("feil.aktivitet");
        assertThat(
                        wrong(
                                Map.of(
                                        "aktivitet-0", "Kurs",
                                        "aktivitet-0-fra", "2026-02-01",
                                        "aktivitet-0-til", "2026-01-01"),
                                null))
                .endsWith("feil.periode");
        assertThat(wrong(Map.of("annet-1-verdi", "Bil"), null)).endsWith("feil.annet.hva");
        assertThat(count("opplysning.opplysning")).isZero();
    }

    @Test
    void aFileThatIsEmptyTooLargeOrOfAnotherTypeThanItSaysIsRefused() {
        var script = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        var large =
                new Opplysningsfil(
                        "stor.pdf",
                        Opplysningen.file("x", Opplysningen.pdf()).innhold(),
                        Opplysningsfil.MOST_BYTES + 1);

        assertThat(wrong(Map.of(), Opplysningen.file("tom.pdf", new byte[0])))
                .endsWith("feil.fil.tom");
        assertThat(wrong(Map.of(), large)).endsWith("feil.fil.stor");
        assertThat(wrong(Map.of(), Opplysningen.file("falsk.pdf", script)))
                .endsWith("feil.fil.slag");
        assertThat(count("files.fil")).isZero();
    }

    @Test
    void thePersonSaysThatItIsWrongOnceAndTheOfficeAnswers() {
        var o = registered(with(Map.of()));
        var resident = Opplysningen.resident(s.person);
        var key = Ids.next();
        for (int i = 0; i < 2; i++) {
            object(resident, o.id(), key, "Det er nakken.");
        }
        assertThat(as(ko::find).innsigelser()).hasSize(1);
        assertThat(object(resident, o.id(), Ids.next(), " "))
                .isInstanceOf(Opplysningssvar.Mangler.class);
        assertThat(object(Opplysningen.resident(other()), o.id(), Ids.next(), "Ikke min."))
                .isInstanceOf(Opplysningssvar.Lukket.class);

        // A correction answers nobody: the note stays with the series until it is answered.
        correct(o.id(), "Vondt i nakken");
        var id = new InnsigelseId(s.kommune.kommunenr(), key);
        assertThat(as(() -> innsigelser.answer(id, "")))
                .isInstanceOf(Opplysningssvar.Mangler.class);
        as(() -> innsigelser.answer(id, "Rettet."));
        as(() -> innsigelser.answer(id, "En gang til."));

        assertThat(as(ko::find).innsigelser()).isEmpty();
        assertThat(as(() -> notes.find(id).orElseThrow()).svar().tekst()).isEqualTo("Rettet.");
    }

    private Opplysningssvar object(HelhetUser who, OpplysningId id, UUID key, String text) {
        return as(
                who,
                () ->
                        innsigelser.object(
                                who.personer().stream()
                                        .map(p -> new PersonId(p.kommunenr(), p.id()))
                                        .toList(),
                                id,
                                key,
                                text));
    }

    private PersonId other() {
        return s.person("Ola", LocalDate.of(1980, 1, 1), "INGEN");
    }

    @Test
    void anotherOfficeTheWorkerThemselvesAndAProtectedPersonAreClosed() {
        var o = registered(with(Map.of()));
        var stranger = data.ansatt(data.kommune(), "Fremmed", Rolle.VEILEDER);
        assertThat(register(stranger, s.person, with(Map.of()), null))
                .isInstanceOf(Opplysningssvar.Lukket.class);
        assertThat(as(stranger, () -> mottak.withdraw(o.id(), "Noe.")))
                .isInstanceOf(Opplysningssvar.Lukket.class);
        var hidden = s.person("Kari", LocalDate.of(1980, 1, 1), "FORTROLIG");
        assertThat(register(s.veileder, hidden, with(Map.of()), null))
                .isInstanceOf(Opplysningssvar.Lukket.class);
        var fnr = "12839921088";
        Sakene.change("update person.person set fnr = ? where id = ?", fnr, s.person.id());
        var self = data.ansatt(s.kommune, "Sara Myhre", fnr, false, Rolle.VEILEDER);
        assertThat(register(self, s.person, with(Map.of()), null))
                .isInstanceOf(Opplysningssvar.Lukket.class);
    }

    private int count(String table) {
        return as(
                () ->
                        jdbc.sql("select count(*) from " + table + " where kommunenr = :k")
                                .param("k", s.kommune.kommunenr())
                                .query(Integer.class)
                                .single());
    }
}
