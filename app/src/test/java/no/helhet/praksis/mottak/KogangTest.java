package no.helhet.praksis.mottak;

import static no.helhet.praksis.mottak.Mottakene.form;
import static no.helhet.testing.TestData.as;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.formats.fodselsnummer.SyntheticNumbers;
import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.praksis.mottak.Henvendelse.Hast;
import no.helhet.praksis.mottak.Henvendelse.Status;
import no.helhet.praksis.mottak.Henvendelse.Utfall;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.sak.Sak;
import no.helhet.praksis.sak.Saker;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestClock;
import no.helhet.testing.TestData;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// Enquiries from the door to their end, on the real database.
@HelhetTest
class KogangTest {
    @Autowired TestData data;
    @Autowired TestClock clock;
    @Autowired Registrering registrering;
    @Autowired Ko ko;
    @Autowired Kogang gang;
    @Autowired Avslutning avslutning;
    @Autowired Samtale samtale;
    @Autowired Vakter vakter;
    @Autowired Saker saker;
    private Mottakene m;

    @BeforeEach
    void openDoors() {
        m = new Mottakene(data);
        clock.move(Duration.between(clock.instant(), Instant.parse("2026-11-02T08:10:00Z")));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private Mottaksvar register(HelhetUser user, Map<String, String> form) {
        return as(user, () -> registrering.register(new Henvendelsesskjema(form)));
    }

    private Henvendelse come(@Nullable PersonId person, String... fields) {
        return done(register(m.ingrid, form(person, fields)));
    }

    private static Henvendelse done(Mottaksvar svar) {
        assertThat(svar).isInstanceOf(Mottaksvar.Gjort.class);
        return ((Mottaksvar.Gjort) svar).henvendelse();
    }

    private Henvendelse take(HelhetUser user, Henvendelse h) {
        return done(as(user, () -> gang.take(h.id())));
    }

    private Mottaksvar finish(Henvendelse h, String... fields) {
        var form = form(null, fields);
        return as(
                m.ingrid,
                () -> avslutning.finish(h.id(), h.version(), new Avslutningsskjema(form)));
    }

    @Test
    void eachSeriesHasItsOwnNumbersAndAllWaitInOrder() {
        come(m.person(null));
        come(null, "hvem", "Kari Ny", "kanal", "TELEFON");
        come(null);
        clock.move(Duration.ofMinutes(3));
        come(null, "hast", "TAK");

        var view = as(m.ingrid, ko::find);

        assertThat(view.venter())
                .extracting(r -> r.h().billett().text())
                .containsExactly("3", "1", "T1", "2");
        assertThat(view.neste()).isEqualTo(4);
        assertThat(view.lengst()).isEqualTo(3);
        assertThat(view.venter().get(1).slag()).isEqualTo(Korad.Slag.NAVN);
        assertThat(view.venter().get(2).slag()).isEqualTo(Korad.Slag.UKJENT);
        assertThat(view.venter().get(3).slag()).isEqualTo(Korad.Slag.ANONYM);
    }

    @Test
    void whatIsKnownOfAPersonIsNotAskedAgain() {
        var h = come(m.person(null));
        assertThat(h.sprak()).isEqualTo("ar");
        assertThat(h.tolk()).isTrue();
    }

    @Test
    void theSameFormSentTwiceIsOneEnquiry() {
        var form = form(m.person(null));
        var first = done(register(m.ingrid, form));
        var second = done(register(m.marte, form));
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(m.count("mottak.henvendelse where true")).isEqualTo(1);
    }

    @Test
    void aPersonWhoWaitsIsNotPutInTwiceAndAnEmergencyMovesThemToTheFront() {
        var person = m.person(null);
        come(null);
        var first = come(person);

        var again = register(m.marte, form(person, "hast", "MAT"));

        assertThat(again).isInstanceOf(Mottaksvar.StarAlt.class);
        var row = ((Mottaksvar.StarAlt) again).henvendelse();
        assertThat(row.id()).isEqualTo(first.id());
        assertThat(row.hast()).isEqualTo(Hast.MAT);
        assertThat(as(m.ingrid, ko::find).venter().getFirst().h().id()).isEqualTo(first.id());
    }

    @Test
    void manyWhoRegisterOnePersonAtOnceMakeOneEnquiry() throws Exception {
        var person = m.person(null);
        try (var pool = Executors.newFixedThreadPool(8)) {
            var calls =
                    IntStream.range(0, 8)
                            .mapToObj(
                                    i ->
                                            (Callable<Mottaksvar>)
                                                    () -> register(m.ingrid, form(person)))
                            .toList();
            for (var answer : pool.invokeAll(calls)) {
                assertThat(answer.get())
                        .isInstanceOfAny(Mottaksvar.Gjort.class, Mottaksvar.StarAlt.class);
            }
        }
        assertThat(m.count("mottak.henvendelse where true")).isEqualTo(1);
    }

    @Test
    void onlyOneOfManyTakesAPersonAndTheOthersHearWho() throws Exception {
        var h = come(m.person(null));
        var users = List.of(m.ingrid, m.marte);
        try (var pool = Executors.newFixedThreadPool(8)) {
            var calls =
                    IntStream.range(0, 8)
                            .mapToObj(
                                    i ->
                                            (Callable<Mottaksvar>)
                                                    () ->
                                                            as(
                                                                    users.get(i % 2),
                                                                    () -> gang.take(h.id())))
                            .toList();
            for (var answer : pool.invokeAll(calls)) {
                assertThat(answer.get())
                        .isInstanceOfAny(Mottaksvar.Gjort.class, Mottaksvar.Opptatt.class);
            }
        }
        assertThat(m.count("mottak.hendelse where type = 'HENVENDELSE_TATT'")).isEqualTo(1);
    }

    @Test
    void manyWhoCallTheNextAtOnceEachGetTheirOwn() throws Exception {
        IntStream.range(0, 6).forEach(i -> come(null));
        try (var pool = Executors.newFixedThreadPool(6)) {
            var calls =
                    IntStream.range(0, 6)
                            .mapToObj(
                                    i -> (Callable<Mottaksvar>) () -> as(m.ingrid, gang::callNext))
                            .toList();
            var taken =
                    pool.invokeAll(calls).stream()
                            .map(f -> done(f.resultNow()).id())
                            .distinct()
                            .toList();
            assertThat(taken).hasSize(6);
        }
        assertThat(as(m.ingrid, gang::callNext)).isInstanceOf(Mottaksvar.IngenVenter.class);
    }

    @Test
    void whoIsFamilyOfThePersonCannotMeetThemAndIsPassedOverByTheNext() {
        var fnr = SyntheticNumbers.nth(LocalDate.of(1971, 3, 4), 2).orElseThrow().value();
        var own = come(m.person(fnr));
        var other = come(null);
        var family = m.family(fnr);

        assertThat(as(family, () -> gang.take(own.id()))).isInstanceOf(Mottaksvar.Inhabil.class);
        assertThat(done(as(family, gang::callNext)).id()).isEqualTo(other.id());
        assertThat(as(family, gang::callNext)).isInstanceOf(Mottaksvar.IngenVenter.class);

        var taken = take(m.ingrid, own);
        assertThat(as(m.ingrid, () -> gang.handOver(own.id(), taken.version(), family.brukerId())))
                .isEqualTo(Mottaksvar.Mangler.of("til", "mottak.feil.til.inhabil"));
    }

    @Test
    void aProtectedPersonStandsWithoutNameAndIsMetByWhoIsCleared() {
        var h = come(m.protectedPerson());
        var row = as(m.ingrid, ko::find).venter().getFirst();
        assertThat(row.slag()).isEqualTo(Korad.Slag.SKJERMET);
        assertThat(row.isClosed()).isTrue();
        assertThat(as(m.ingrid, () -> gang.take(h.id()))).isInstanceOf(Mottaksvar.Lukket.class);

        var cleared = data.ansatt(m.kommune, "Klarert", null, true, Rolle.VEILEDER);
        assertThat(as(cleared, ko::find).venter().getFirst().slag()).isEqualTo(Korad.Slag.SKJERMET);
        assertThat(take(cleared, h).status()).isEqualTo(Status.I_SAMTALE);
    }

    @Test
    void noNumberOfAPersonIsKeptWhereThoseWithoutClearanceCanReadIt() {
        var cleared = data.ansatt(m.kommune, "Klarert", null, true, Rolle.VEILEDER);
        var known = m.protectedPerson();
        TestData.execute(
                "insert into person.skjermet (kommunenr, bydel, person_id, fornavn, telefon)"
                        + " values (?, '', ?, 'Skjult', '90000555')",
                known.kommunenr(),
                known.id());
        assertThat(done(register(cleared, form(known, "kanal", "TELEFON"))).telefon()).isEmpty();

        var called = done(register(cleared, form(null, "hvem", "90000556", "kanal", "TELEFON")));
        assertThat(called.telefon()).isEqualTo("90000556");
        var other = m.protectedPerson();
        var linked = as(cleared, () -> samtale.identify(called.id(), 0, other, ""));
        assertThat(done(linked).telefon()).isEmpty();
        assertThat(m.count("mottak.henvendelse where telefon <> ''")).isZero();
    }

    @Test
    void anotherOfficeSeesAndTakesNothing() {
        var h = come(m.person(null));
        var elsewhere = new Mottakene(data).ingrid;
        assertThat(as(elsewhere, ko::find).venter()).isEmpty();
        assertThat(as(elsewhere, () -> gang.take(h.id()))).isInstanceOf(Mottaksvar.Lukket.class);
        assertThat(as(elsewhere, () -> samtale.enter(h.id(), "mottak.samtale"))).isEmpty();
        var finished =
                as(
                        elsewhere,
                        () ->
                                avslutning.finish(
                                        h.id(),
                                        0,
                                        new Avslutningsskjema(
                                                Map.of(
                                                        "utfall",
                                                        "RAD",
                                                        "notat",
                                                        "Råd om husbudsjett"))));
        assertThat(finished).isInstanceOf(Mottaksvar.Lukket.class);
    }

    @Test
    void handedOverAndPutBackThePersonKeepsThePlaceInTheQueue() {
        var first = come(null);
        clock.move(Duration.ofMinutes(5));
        come(null);
        var taken = take(m.ingrid, first);

        var handed =
                done(
                        as(
                                m.ingrid,
                                () ->
                                        gang.handOver(
                                                first.id(), taken.version(), m.marte.brukerId())));
        assertThat(handed.hosNavn()).isEqualTo("Marte Lien");
        assertThat(as(m.ingrid, () -> gang.putBack(first.id(), taken.version())))
                .as("on what was read before the hand-over")
                .isInstanceOf(Mottaksvar.Opptatt.class);
        done(as(m.marte, () -> gang.putBack(first.id(), handed.version())));

        var view = as(m.marte, ko::find);
        assertThat(view.venter().getFirst().h().id()).isEqualTo(first.id());
        assertThat(view.venter().getFirst().minutter()).isEqualTo(5);
        assertThat(view.samtaler()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"RAD", "HENVIST", "AVTALE", "PAPIRER", "SVART", "GIKK", "UTEN_SVAR"})
    void anEmergencyIsNotClosedWithoutAnAnswerInWriting(String utfall) {
        var h = take(m.ingrid, come(m.person(null), "hast", "MAT"));

        assertThat(finish(h, "utfall", utfall, "notat", "Personen ville ikke vente"))
                .isEqualTo(Mottaksvar.Mangler.of("svar", "mottak.feil.svar"));
        assertThat(finish(h, "utfall", utfall, "notat", "Ja", "svar", "Kort svar"))
                .isEqualTo(Mottaksvar.Mangler.of("svar", "mottak.feil.svar.kort"));

        var answered =
                finish(
                        h,
                        "utfall",
                        utfall,
                        "notat",
                        "Personen ville ikke vente",
                        "svar",
                        "Du får kort til matbutikken i dag, og vi snakkes i morgen klokka ti.");
        assertThat(done(answered).status()).isEqualTo(Status.FERDIG);
        assertThat(as(m.ingrid, () -> samtale.findAnswer(h.id()))).isPresent();
        assertThat(as(m.ingrid, () -> avslutning.reopen(h.id())))
                .as("what is given in writing is not taken back")
                .isInstanceOf(Mottaksvar.Opptatt.class);
    }

    @Test
    void anOralApplicationIsAnApplicationFromTheMomentThePersonCame() throws Exception {
        var person = m.person(null);
        var came = come(person, "hast", "MAT");
        clock.move(Duration.ofHours(2));
        var h = take(m.ingrid, came);

        assertThat(finish(h, "utfall", "SOKNAD"))
                .isEqualTo(Mottaksvar.Mangler.of("soknad", "mottak.feil.soknad"));
        done(finish(h, "utfall", "SOKNAD", "soknad", "Trenger penger til mat fram til fredag."));

        for (int i = 0; i < 100 && cases(person).isEmpty(); i++) {
            Thread.sleep(100);
        }
        var sak = cases(person).getFirst();
        assertThat(sak.haster()).isTrue();
        assertThat(sak.frist()).isEqualTo(sak.sokt());
        assertThat(sak.sokt()).isEqualTo(came.billett().dag());
        assertThat(m.count("soknad.soknad where nodhjelp")).isEqualTo(1);
    }

    private List<Sak> cases(PersonId person) {
        return as(m.ingrid, () -> saker.findByPerson(person));
    }

    @Test
    void nobodyAppliesWithoutANameButTheNameCanBeFoundInTheConversation() {
        var h = take(m.ingrid, come(null, "hvem", "Ny i byen"));
        assertThat(finish(h, "utfall", "SOKNAD", "soknad", "Penger til mat"))
                .isEqualTo(Mottaksvar.Mangler.of("hvem", "mottak.feil.soknad.hvem"));
        var person = m.person(null);
        var known =
                done(
                        as(
                                m.ingrid,
                                () -> samtale.identify(h.id(), h.version(), person, "Ny i byen")));
        assertThat(known.personId()).isEqualTo(person);
        assertThat(known.oppgittNavn()).isEmpty();
        done(finish(known, "utfall", "SOKNAD", "soknad", "Penger til mat"));
    }

    @Test
    void adviceIsLoggedInALineAndTheSecondTimeTheLawAsksForADecision() {
        var person = m.person(null);
        var first = take(m.ingrid, come(person, "gjelder", "GJELD"));
        assertThat(finish(first, "utfall", "RAD"))
                .isEqualTo(Mottaksvar.Mangler.of("notat", "mottak.feil.rad"));
        done(finish(first, "utfall", "RAD", "notat", "Ring inkassobyrået først"));

        var second = take(m.ingrid, come(person, "gjelder", "GJELD"));
        assertThat(finish(second, "utfall", "RAD", "notat", "Satte opp en plan"))
                .isInstanceOf(Mottaksvar.GjortMedForslag.class);
        assertThat(m.count("radgivning.rad where true")).isEqualTo(2);
    }

    @Test
    void anEndingIsTakenBackWhileNothingHasLeftTheHouse() {
        var h = take(m.ingrid, come(m.person(null)));
        done(finish(h, "utfall", "RAD", "notat", "Råd om husbudsjett"));
        var open = done(as(m.ingrid, () -> avslutning.reopen(h.id())));
        assertThat(open.status()).isEqualTo(Status.I_SAMTALE);
        assertThat(open.hosNavn()).isEqualTo("Ingrid Solbakken");
    }

    @Test
    void twoBrowsersOnOneEnquiryDoNotOverwriteEachOther() {
        var h = take(m.ingrid, come(m.person(null)));
        done(as(m.ingrid, () -> gang.handOver(h.id(), h.version(), m.marte.brukerId())));
        assertThat(finish(h, "utfall", "RAD", "notat", "Råd om husbudsjett"))
                .isInstanceOf(Mottaksvar.Opptatt.class);
    }

    @Test
    void closedTwiceWithTheSameIsClosedOnceAndWithAnotherIsRefused() {
        var h = take(m.ingrid, come(m.person(null)));
        done(finish(h, "utfall", "RAD", "notat", "Råd om husbudsjett"));
        done(finish(h, "utfall", "RAD", "notat", "Råd om husbudsjett"));
        assertThat(finish(h, "utfall", "PAPIRER")).isInstanceOf(Mottaksvar.Opptatt.class);
        assertThat(m.count("mottak.hendelse where type = 'HENVENDELSE_AVSLUTTET'")).isEqualTo(1);
    }

    @Test
    void whatEndedWithNoAnswerIsCountedAndSaysWhy() {
        var h = take(m.ingrid, come(null));
        assertThat(finish(h, "utfall", "UTEN_SVAR"))
                .isEqualTo(Mottaksvar.Mangler.of("notat", "mottak.feil.notat"));
        done(finish(h, "utfall", "UTEN_SVAR", "notat", "Ventet på en som ikke kom"));
        var view = as(m.ingrid, ko::find);
        assertThat(view.dag().utenSvar()).isEqualTo(1);
        assertThat(as(m.ingrid, () -> ko.findDone(h.billett().dag(), true)))
                .extracting(r -> r.h().utfall())
                .containsExactly(Utfall.UTEN_SVAR);
    }

    @Test
    void thePromiseIsHeldAgainstWhenSomebodyWasMet() {
        var soon = come(null);
        var late = come(null);
        clock.move(Duration.ofMinutes(14));
        take(m.ingrid, soon);
        clock.move(Duration.ofMinutes(2));
        take(m.ingrid, late);
        var day = as(m.ingrid, ko::find).dag();
        assertThat(day.hentet()).isEqualTo(2);
        assertThat(day.innen()).isEqualTo(1);
    }

    /// In the night to 25 October 2026 the clock is put back at three.
    @Test
    void anHourPutBackMakesNoWaitLongerOrShorterAndKeepsTheOrder() {
        clock.move(Duration.between(clock.instant(), Instant.parse("2026-10-25T00:50:00Z")));
        var before = come(null);
        clock.move(Duration.ofMinutes(20));
        var after = come(null);
        clock.move(Duration.ofMinutes(5));

        var waiting = as(m.ingrid, ko::find).venter();

        assertThat(waiting).extracting(r -> r.h().id()).containsExactly(before.id(), after.id());
        assertThat(waiting).extracting(Korad::minutter).containsExactly(25, 5);
        assertThat(before.billett().dag()).isEqualTo(LocalDate.of(2026, 10, 25));
    }

    @Test
    void whoStillWaitsAtMidnightIsNotLostAndNumbersBeginAgain() {
        clock.move(Duration.between(clock.instant(), Instant.parse("2026-11-17T22:55:00Z")));
        var late = come(null);
        clock.move(Duration.ofMinutes(10));
        var next = come(null);
        assertThat(next.billett().text()).isEqualTo("1");
        assertThat(as(m.ingrid, ko::find).venter())
                .extracting(r -> r.h().id())
                .containsExactly(late.id(), next.id());
    }

    @ParameterizedTest
    @CsvSource({
        "مريم القاسم, UKJENT",
        "Оксана Бондар, UKJENT",
        "ሰላም ተስፋይ, UKJENT",
        "李雷, UKJENT",
        "O'Brien-Ås <b>, UKJENT",
        "+46 70 123 45 67, ANONYM",
        "900 00 101, ANONYM"
    })
    void aNameInAnyScriptAndANumberFromAnywhereAreTaken(String typed, Korad.Slag slag) {
        come(null, "hvem", typed);
        assertThat(as(m.ingrid, ko::find).venter().getFirst().slag()).isEqualTo(slag);
    }

    @ParameterizedTest
    @CsvSource({
        "12345678901, mottak.feil.hvem.UGYLDIG_DATO",
        "12345, mottak.feil.hvem.tall",
        "9000 0000 0000 000, mottak.feil.hvem.tall"
    })
    void digitsThatAreNothingAreASlipAndSaySo(String typed, String key) {
        assertThat(register(m.ingrid, form(null, "hvem", typed)))
                .isEqualTo(Mottaksvar.Mangler.of("hvem", key));
    }

    @Test
    void aPersonOfAnotherOfficeCannotBePicked() {
        var other = new Mottakene(data).person(null);
        assertThat(register(m.ingrid, form(other)))
                .isEqualTo(Mottaksvar.Mangler.of("hvem", "mottak.feil.hvem.ukjent"));
    }

    @Test
    void whoIsOnDutyIsSeenWithPlaceAndWork() {
        assertThat(as(m.ingrid, () -> vakter.goTo("Bakrommet"))).isFalse();
        assertThat(as(m.ingrid, () -> vakter.goTo("Skranke 1"))).isTrue();
        as(
                m.marte,
                () -> {
                    vakter.pause(true);
                    return true;
                });
        var h = take(m.ingrid, come(null));
        clock.move(Duration.ofMinutes(7));
        assertThat(h.sted()).isEqualTo("Skranke 1");
        var onDuty = as(m.ingrid, ko::find).vakter();
        assertThat(onDuty.getFirst().minutter()).isEqualTo(7);
        assertThat(onDuty.get(1).pause()).isNotNull();
    }
}
