package no.helhet.praksis.avtale;

import static no.helhet.praksis.avtale.Avtalene.done;
import static no.helhet.praksis.avtale.Avtalene.form;
import static no.helhet.praksis.avtale.Avtalene.moveTo;
import static no.helhet.testing.TestData.as;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.formats.fodselsnummer.SyntheticNumbers;
import no.helhet.platform.access.HelhetUser;
import no.helhet.praksis.avtale.Avtale.Status;
import no.helhet.praksis.avtale.Avtalerad.Stand;
import no.helhet.praksis.mottak.Henvendelse;
import no.helhet.praksis.mottak.Henvendelser;
import no.helhet.praksis.person.BeskyttelseEndret;
import no.helhet.praksis.person.Person.Adressebeskyttelse;
import no.helhet.praksis.person.PersonId;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestClock;
import no.helhet.testing.TestData;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// Appointments from the booking to what came of them, on the real database.
@HelhetTest
class AvtaleTest {
    private static final String MESSAGES =
            "select status || ' ' || kanal || ' ' || til || ' ' || tekst from outbox.melding"
                    + " where kommunenr = ? order by sendes";
    @Autowired TestData data;
    @Autowired TestClock clock;
    @Autowired Timebestilling bestilling;
    @Autowired Avtaleendring endring;
    @Autowired Oppmote oppmote;
    @Autowired Avtaler avtaler;
    @Autowired Ikkemottjobb jobb;
    @Autowired Skjermingslytter lytter;
    @Autowired Henvendelser henvendelser;
    private Avtalene a;

    @BeforeEach
    void openDoors() {
        a = new Avtalene(data);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    /// A time of day so many days from today.
    private Instant at(int days, int hour) {
        return LocalDate.ofInstant(clock.instant(), Avtaletid.OSLO)
                .plusDays(days)
                .atTime(hour, 0)
                .atZone(Avtaletid.OSLO)
                .toInstant();
    }

    private void goTo(Instant moment) {
        clock.move(Duration.between(clock.instant(), moment));
    }

    private Avtalesvar book(HelhetUser user, PersonId person, Avtaleskjema form) {
        return as(user, () -> bestilling.book(person, form));
    }

    private Avtale booked(PersonId person, Instant start) {
        return done(book(a.ingrid, person, form(a.slot(a.marte, start))));
    }

    private Avtale move(Avtale avtale, LukeId to) {
        return done(as(a.ingrid, () -> endring.move(avtale.id(), avtale.version(), moveTo(to))));
    }

    private Avtale cancel(Avtale avtale) {
        return done(
                as(a.ingrid, () -> endring.cancel(avtale.id(), avtale.version(), "Ikke behov")));
    }

    private List<String> waiting() {
        return a.read(MESSAGES).stream().filter(m -> m.startsWith("VENTER")).toList();
    }

    private Stand stand(Avtale avtale) {
        return as(
                a.ingrid,
                () -> avtaler.row(avtaler.enter(avtale.id(), "avtale.test").orElseThrow()).stand());
    }

    @Test
    void manyWhoBookOneSlotAtOnceAndOnlyOneGetsIt() throws Exception {
        var slot = a.slot(a.marte, at(3, 10));
        var near = a.slot(a.marte, at(3, 11));
        a.slot(a.marte, at(9, 11));
        var people = IntStream.range(0, 8).mapToObj(i -> a.person()).toList();
        try (var pool = Executors.newFixedThreadPool(8)) {
            var calls =
                    people.stream()
                            .map(p -> (Callable<Avtalesvar>) () -> book(a.ingrid, p, form(slot)))
                            .toList();
            var answers = pool.invokeAll(calls).stream().map(f -> f.resultNow()).toList();
            assertThat(answers).filteredOn(Avtalesvar.Gjort.class::isInstance).hasSize(1);
            assertThat(answers)
                    .filteredOn(Avtalesvar.Opptatt.class::isInstance)
                    .hasSize(7)
                    .allSatisfy(
                            svar ->
                                    assertThat(((Avtalesvar.Opptatt) svar).ledige().getFirst().id())
                                            .isEqualTo(near));
        }
        assertThat(a.read("select id from avtale.avtale where kommunenr = ?")).hasSize(1);
    }

    @Test
    void theSameFormSentTwiceAtOnceIsOneAppointment() throws Exception {
        var person = a.person();
        var form = form(a.slot(a.marte, at(3, 10)));
        try (var pool = Executors.newFixedThreadPool(4)) {
            var calls =
                    IntStream.range(0, 4)
                            .mapToObj(
                                    i -> (Callable<Avtalesvar>) () -> book(a.ingrid, person, form))
                            .toList();
            for (var answer : pool.invokeAll(calls)) {
                done(answer.get());
            }
        }
        assertThat(a.read("select id from avtale.avtale where kommunenr = ?")).hasSize(1);
        assertThat(waiting()).hasSize(2);
    }

    @Test
    void aSlotIsFreeAgainWhenItsAppointmentIsMovedOrCancelled() {
        var first = a.slot(a.marte, at(3, 10));
        var second = a.slot(a.marte, at(3, 11));
        var avtale = done(book(a.ingrid, a.person(), form(first)));
        var moved = move(avtale, second);
        done(book(a.ingrid, a.person(), form(first)));

        assertThat(book(a.ingrid, a.person(), form(second))).isInstanceOf(Avtalesvar.Opptatt.class);
        cancel(moved);
        done(book(a.ingrid, a.person(), form(second)));
    }

    @Test
    void remindersGoTwoDaysAndTwoHoursBeforeAndSayNothingOfTheMatter() {
        booked(a.person(), at(5, 10));

        assertThat(
                        a.read(
                                "select sendes at time zone 'Europe/Oslo' from outbox.melding"
                                        + " where kommunenr = ? order by sendes"))
                .containsExactly(
                        LocalDate.ofInstant(at(3, 10), Avtaletid.OSLO) + " 10:00:00",
                        LocalDate.ofInstant(at(5, 8), Avtaletid.OSLO) + " 08:00:00");
        assertThat(waiting())
                .allSatisfy(
                        m ->
                                assertThat(m)
                                        .startsWith("VENTER SMS 90000101 Hei.")
                                        .contains("kl. 10.00")
                                        .doesNotContain("konomi", "Testesen", "Marte"));
    }

    @ParameterizedTest
    @CsvSource({
        "nb, ein, false",
        "nn, ein avtale, true",
        "en, appointment, true",
        "ar, en avtale, true"
    })
    void aReminderIsInThePersonsLanguage(String sprak, String word, boolean holds) {
        var person = a.person(null, sprak);
        done(book(a.ingrid, person, form(a.slot(a.marte, at(5, 10)))));
        assertThat(waiting().getFirst().contains(word)).isEqualTo(holds);
    }

    @Test
    void aReminderWhoseTimeHasPassedIsNotSent() {
        booked(a.person(), at(1, 23));
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void whenTheAppointmentIsMovedTheOldRemindersAreWithdrawnAndNewOnesLaid() {
        var avtale = booked(a.person(), at(5, 10));
        var moved = move(avtale, a.slot(a.marte, at(8, 12)));

        assertThat(a.read(MESSAGES)).filteredOn(m -> m.startsWith("TRUKKET")).hasSize(2);
        assertThat(waiting()).hasSize(3).allSatisfy(m -> assertThat(m).contains("kl. 12.00"));

        cancel(moved);
        assertThat(waiting()).singleElement().asString().contains("er avlyst");
    }

    @Test
    void aPersonWhoWantsNoReminderGetsNone() {
        var form = form(a.slot(a.marte, at(5, 10)), "varsel", "");
        done(book(a.ingrid, a.person(), form));
        assertThat(a.read(MESSAGES)).isEmpty();
    }

    @Test
    void nothingIsSentToAProtectedPersonUnlessSomebodySaysItIsSafe() {
        var cleared = a.cleared();
        var person = a.protectedPerson("STRENGT_FORTROLIG");
        var slot = a.slot(cleared, at(5, 10));

        assertThat(book(cleared, person, form(slot)))
                .isEqualTo(Avtalesvar.Mangler.of("trygg", "avtale.feil.trygg"));
        assertThat(book(cleared, person, form(a.slot(a.marte, at(5, 12)), "varsel", "")))
                .as("with a worker who is not cleared")
                .isEqualTo(Avtalesvar.Mangler.of("luke", "avtale.feil.klarert"));
        assertThat(book(a.ingrid, person, form(slot))).isInstanceOf(Avtalesvar.Lukket.class);

        done(book(cleared, person, form(slot, "trygg", "true")));
        assertThat(waiting()).hasSize(2).allSatisfy(m -> assertThat(m).doesNotContain("NAV Test"));
    }

    @Test
    void whoGetsAProtectedAddressIsNotWrittenToAnyMore() throws Exception {
        var person = a.person();
        var avtale = booked(person, at(5, 10));

        lytter.on(new BeskyttelseEndret(person, Adressebeskyttelse.FORTROLIG));
        // The listener works on a thread of its own.
        for (int i = 0; i < 100 && !waiting().isEmpty(); i++) {
            Thread.sleep(100);
        }

        assertThat(waiting()).isEmpty();
        var found = as(a.ingrid, () -> avtaler.enter(avtale.id(), "avtale.test").orElseThrow());
        assertThat(found.varselKanal()).isNull();
        move(found, a.slot(a.marte, at(8, 12)));
        assertThat(waiting()).isEmpty();
    }

    @Test
    void bookingIsTakenBackWithinItsTimeAndNotLater() {
        var slot = a.slot(a.marte, at(5, 10));
        var avtale = done(book(a.ingrid, a.person(), form(slot)));
        done(as(a.ingrid, () -> endring.undo(avtale.id(), avtale.version())));
        assertThat(waiting()).isEmpty();

        var other = done(book(a.ingrid, a.person(), form(slot)));
        clock.move(Duration.ofMinutes(2));
        assertThat(as(a.ingrid, () -> endring.undo(other.id(), other.version())))
                .isInstanceOf(Avtalesvar.Endret.class);
    }

    @Test
    void aMoveAndACancellingAreTakenBackWhileTheSlotIsFree() {
        var first = a.slot(a.marte, at(5, 10));
        var avtale = done(book(a.ingrid, a.person(), form(first)));
        var moved = move(avtale, a.slot(a.marte, at(8, 12)));
        var back = done(as(a.ingrid, () -> endring.undo(moved.id(), moved.version())));
        assertThat(back.lukeId()).isEqualTo(first);

        var cancelled = cancel(back);
        var restored = done(as(a.ingrid, () -> endring.undo(cancelled.id(), cancelled.version())));
        assertThat(restored.status()).isEqualTo(Status.BOOKET);
        assertThat(waiting()).hasSize(2).noneMatch(m -> m.contains("avlyst"));

        var again = cancel(restored);
        done(book(a.ingrid, a.person(), form(first)));
        assertThat(as(a.ingrid, () -> endring.undo(again.id(), again.version())))
                .isInstanceOf(Avtalesvar.Opptatt.class);
    }

    @Test
    void twoBrowsersOnOneAppointmentDoNotOverwriteEachOther() {
        var avtale = booked(a.person(), at(5, 10));
        move(avtale, a.slot(a.marte, at(8, 12)));
        assertThat(as(a.marte, () -> endring.cancel(avtale.id(), avtale.version(), "Ikke behov")))
                .isInstanceOf(Avtalesvar.Endret.class);
    }

    @Test
    void onePressAtTheDeskPutsThePersonInTheQueue() {
        goTo(at(0, 7));
        var avtale = booked(a.person(), at(0, 10));
        var come = done(as(a.ingrid, () -> oppmote.arrive(avtale.id())));
        done(as(a.marte, () -> oppmote.arrive(avtale.id())));

        assertThat(come.status()).isEqualTo(Status.MOTT);
        assertThat(stand(avtale)).isEqualTo(Stand.VENTER);
        assertThat(as(a.ingrid, () -> henvendelser.findStatus(List.of(come.henvendelseId()))))
                .containsValue(Henvendelse.Status.VENTER);
        assertThat(a.read("select kanal from mottak.henvendelse where kommunenr = ?"))
                .containsExactly("AVTALE");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void nobodyComesToTomorrowsAppointmentToday() {
        var avtale = booked(a.person(), at(1, 23));
        assertThat(as(a.ingrid, () -> oppmote.arrive(avtale.id())))
                .isEqualTo(Avtalesvar.Mangler.of("kom", "avtale.feil.dag"));
    }

    @Test
    void whoHasNotComeIsMarkedAfterFifteenMinutesAndStaysUntilSomebodyHasCalled() {
        goTo(at(0, 7));
        var avtale = booked(a.person(), at(0, 10));
        goTo(at(0, 10).plus(14, ChronoUnit.MINUTES));
        assertThat(stand(avtale)).isEqualTo(Stand.KOMMER);
        assertThat(as(a.ingrid, () -> oppmote.miss(avtale.id(), avtale.version())))
                .isEqualTo(Avtalesvar.Mangler.of("ikkemott", "avtale.feil.fortidlig"));

        clock.move(Duration.ofMinutes(2));
        assertThat(stand(avtale)).isEqualTo(Stand.UTEBLITT);
        done(as(a.ingrid, () -> oppmote.miss(avtale.id(), avtale.version())));
        clock.move(Duration.ofDays(3));
        var today = LocalDate.ofInstant(clock.instant(), Avtaletid.OSLO);
        assertThat(as(a.ingrid, () -> avtaler.findDay(today)).tidligere()).hasSize(1);

        assertThat(as(a.ingrid, () -> oppmote.followUp(avtale.id(), "IKKE_AKTUELT", "Nei")))
                .isEqualTo(Avtalesvar.Mangler.of("begrunnelse", "avtale.feil.begrunnelse"));
        done(as(a.ingrid, () -> oppmote.followUp(avtale.id(), "RINGT", "")));
        assertThat(as(a.ingrid, () -> avtaler.findDay(today)).tidligere()).isEmpty();
    }

    @Test
    void inTheEveningThoseNobodyHasSaidAnythingOfWereNotKept() {
        goTo(at(0, 7));
        var person = a.person();
        var past = booked(person, at(0, 10));
        var coming = booked(person, at(1, 10));
        goTo(at(0, 20));

        jobb.run();
        jobb.run();

        assertThat(stand(past)).isEqualTo(Stand.IKKE_MOTT);
        assertThat(stand(coming)).isEqualTo(Stand.KOMMER);
        assertThat(
                        a.read(
                                "select type from avtale.hendelse where kommunenr = ? and type ="
                                        + " 'AVTALE_IKKE_MOTT'"))
                .hasSize(1);
        assertThat(as(a.ingrid, () -> avtaler.findByPerson(person)).toPaRad()).isFalse();

        goTo(at(1, 20));
        jobb.run();
        assertThat(as(a.ingrid, () -> avtaler.findByPerson(person)).toPaRad()).isTrue();
        booked(person, at(3, 10));
        var today = LocalDate.ofInstant(clock.instant(), Avtaletid.OSLO);
        assertThat(as(a.ingrid, () -> avtaler.findDay(today.plusDays(1))).tidligere())
                .as("booked anew")
                .isEmpty();
    }

    @Test
    void aMarkThatSomebodyDidNotComeIsTakenBack() {
        goTo(at(0, 7));
        var avtale = booked(a.person(), at(0, 10));
        goTo(at(0, 11));
        var missed = done(as(a.ingrid, () -> oppmote.miss(avtale.id(), avtale.version())));
        done(as(a.ingrid, () -> endring.undo(missed.id(), missed.version())));
        assertThat(stand(avtale)).isEqualTo(Stand.UTEBLITT);
        done(as(a.ingrid, () -> oppmote.arrive(avtale.id())));
    }

    @Test
    void familyOfThePersonNeitherBooksNorMeetsThem() {
        var fnr = SyntheticNumbers.nth(LocalDate.of(1971, 3, 4), 2).orElseThrow().value();
        var person = a.person(fnr, "nb");
        var family = a.family(fnr);
        assertThat(book(family, person, form(a.slot(a.marte, at(3, 10)))))
                .isInstanceOf(Avtalesvar.Inhabil.class);
        assertThat(book(a.ingrid, person, form(a.slot(family, at(3, 10)))))
                .isEqualTo(Avtalesvar.Mangler.of("luke", "avtale.feil.inhabil"));
    }

    @Test
    void aPersonIsNotInTwoPlacesAtOnce() {
        var person = a.person();
        booked(person, at(3, 10));
        assertThat(book(a.ingrid, person, form(a.slot(a.ingrid, at(3, 10)))))
                .isEqualTo(Avtalesvar.Mangler.of("luke", "avtale.feil.opptattperson"));
    }

    @Test
    void anotherOfficeSeesAndChangesNothing() {
        var avtale = booked(a.person(), at(3, 10));
        var slot = a.slot(a.marte, at(4, 10));
        var other = new Avtalene(data);

        assertThat(as(other.ingrid, () -> avtaler.enter(avtale.id(), "avtale.test"))).isEmpty();
        assertThat(as(other.ingrid, () -> endring.cancel(avtale.id(), 0, "Nei")))
                .isInstanceOf(Avtalesvar.Lukket.class);
        assertThat(as(other.ingrid, () -> oppmote.arrive(avtale.id())))
                .isInstanceOf(Avtalesvar.Lukket.class);
        assertThat(book(other.ingrid, other.person(), form(slot)))
                .isEqualTo(new Avtalesvar.Opptatt(List.of()));
        assertThat(book(other.ingrid, avtale.personId(), form(slot)))
                .isInstanceOf(Avtalesvar.Lukket.class);
    }

    @Test
    void aResidentSeesAndCancelsTheirOwnAndTheSlotIsFreeAgain() {
        var person = a.person();
        var slot = a.slot(a.marte, at(5, 10));
        var avtale = done(book(a.ingrid, person, form(slot)));
        var resident = a.resident(person);
        var stranger = a.resident(a.person());

        assertThat(as(resident, () -> avtaler.findOwn(List.of(person)))).hasSize(1);
        assertThat(as(stranger, () -> endring.cancelOwn(List.of(person), avtale.id())))
                .isInstanceOf(Avtalesvar.Lukket.class);
        var cancelled = done(as(resident, () -> endring.cancelOwn(List.of(person), avtale.id())));
        assertThat(cancelled.avlystAvPerson()).isTrue();
        assertThat(waiting()).isEmpty();
        done(book(a.ingrid, a.person(), form(slot)));
    }

    @Test
    void aResidentDoesNotCancelWhatHasBegun() {
        goTo(at(0, 7));
        var person = a.person();
        var avtale = booked(person, at(0, 10));
        goTo(at(0, 10).plusSeconds(60));
        assertThat(as(a.resident(person), () -> endring.cancelOwn(List.of(person), avtale.id())))
                .isInstanceOf(Avtalesvar.Endret.class);
    }

    @Test
    void whatIsMissingInTheFormIsNamed() {
        var wrong =
                (Avtalesvar.Mangler)
                        book(
                                a.ingrid,
                                a.person(),
                                new Avtaleskjema(
                                        Map.of(
                                                "varsel", "tull", "lengde", "x", "tema", "TOLK",
                                                "mote", "MANEN")));
        assertThat(wrong.feil())
                .extracting(p -> p.field())
                .containsExactlyInAnyOrder(
                        "luke", "tema", "mote", "lengde", "sprak", "varsel", "luke");
    }
}
