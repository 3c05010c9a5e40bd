package no.helhet.regelverk.kvalifisering;

import static no.helhet.regelverk.kvalifisering.Fravarstype.EGENMELDING;
import static no.helhet.regelverk.kvalifisering.Fravarstype.FERIE;
import static no.helhet.regelverk.kvalifisering.Fravarstype.SYKDOM;
import static no.helhet.regelverk.kvalifisering.Fravarstype.SYKT_BARN;
import static no.helhet.regelverk.kvalifisering.Fravarstype.VELFERDSPERMISJON;
import static no.helhet.regelverk.kvalifisering.Stonadseksempler.NASJONALE;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.regelverk.Sprak;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.Tekster;
import no.helhet.regelverk.porter.Utfall;
import no.helhet.regelverk.porter.Utfall.IkkeOppfylt;
import no.helhet.regelverk.porter.Utfall.ManglerOpplysning;
import no.helhet.regelverk.porter.Utfall.Oppfylt;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class FravarskontrollTest {
    private static final Tekster TEKSTER = Tekster.load();
    private static final LocalDate START = LocalDate.of(2026, 1, 5);
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-02-27, false", "2026-03-02, true", "2026-03-03, true"})
    void selfCertificationIsForThoseWithEightWeeksBehindThem(LocalDate day, boolean met) {
        assertMet(met, "kvp.egenmelding.tidligst", asked(day, days(EGENMELDING, day, 1)));
    }

    @ParameterizedTest(name = "{0} days on end from {1}: {2}")
    @CsvSource({
        "1, 2026-10-12, true",
        "3, 2026-10-12, true",
        "4, 2026-10-12, false",
        "3, 2026-10-15, true", // Thursday, Friday and Monday
        "4, 2026-10-15, false"
    })
    void selfCertificationIsForThreeDaysAtATime(int length, LocalDate first, boolean met) {
        List<Fravarsdag> absence = days(EGENMELDING, first, length);
        for (Fravarsdag day : absence) {
            assertMet(met, "kvp.egenmelding.lengde", asked(day.dato(), absence));
        }
    }

    @Test
    void anotherKindOfAbsenceBetweenPartsTwoSelfCertifications() {
        List<Fravarsdag> absence =
                both(
                        days(EGENMELDING, MONDAY, 3),
                        both(
                                days(SYKDOM, MONDAY.plusDays(3), 1),
                                days(EGENMELDING, MONDAY.plusDays(4), 3)));
        assertMet(true, "kvp.egenmelding.lengde", asked(MONDAY.plusDays(7), absence));
    }

    @ParameterizedTest(name = "lost from {0}: {1}")
    @CsvSource({"2026-10-13, true", "2026-10-12, false", "2026-10-01, false", ", true"})
    void selfCertificationIsRefusedFromTheDayTheRightIsLost(@Nullable LocalDate lost, boolean met) {
        Fravarsgrunnlag g = asked(MONDAY, days(EGENMELDING, MONDAY, 1));
        assertMet(
                met,
                "kvp.egenmelding.rett",
                new Fravarsgrunnlag(
                        g.dag(), g.programstart(), g.fodt(), 0, false, lost, g.fravar()));
    }

    @ParameterizedTest(name = "{0} children, alone {1}, day {2}: {3}")
    @CsvSource({
        "1, false, 10, true", "1, false, 11, false",
        "2, false, 10, true", "2, false, 11, false",
        "3, false, 15, true", "3, false, 16, false",
        "2, true, 20, true", "2, true, 21, false",
        "3, true, 30, true", "3, true, 31, false"
    })
    void theDaysWithASickChildDependOnTheFamily(
            int children, boolean alone, int number, boolean met) {
        assertMet(met, "kvp.sykt-barn", family(children, alone, number));
    }

    @Test
    void withNoChildrenWrittenTheDaysWithASickChildAreOpen() {
        assertThat(answer("kvp.sykt-barn", family(0, false, 1)))
                .isInstanceOf(ManglerOpplysning.class);
    }

    @ParameterizedTest(name = "day {0}: {1}")
    @CsvSource({"1, true", "10, true", "11, false"})
    void welfareLeaveIsTenDaysAYear(int number, boolean met) {
        List<Fravarsdag> absence = days(VELFERDSPERMISJON, START, number);
        assertMet(met, "kvp.velferdspermisjon", asked(absence.getLast().dato(), absence));
    }

    @Test
    void aNewYearHasItsOwnDaysAndLaterDaysDoNotCount() {
        List<Fravarsdag> before = days(VELFERDSPERMISJON, LocalDate.of(2025, 12, 18), 10);
        List<Fravarsdag> absence = both(before, days(VELFERDSPERMISJON, START, 11));
        LocalDate tenth = Stonadsdager.between(START, MONDAY).get(9);
        assertMet(true, "kvp.velferdspermisjon", asked(tenth, absence));
        assertMet(false, "kvp.velferdspermisjon", asked(tenth.plusDays(3), absence));
    }

    @ParameterizedTest(name = "born {0}, day {1}: {2}")
    @CsvSource({
        "1990-01-01, 25, true", "1990-01-01, 26, false",
        // The 26th and the 30th day from 5 January are 9 and 13 February.
        "1966-02-09, 26, true", "1966-02-10, 26, false",
        "1960-01-01, 30, true", "1960-01-01, 31, false"
    })
    void holidayIsFiveWeeksAndSixFromTheBirthdayAtSixty(LocalDate fodt, int number, boolean met) {
        List<Fravarsdag> absence = days(FERIE, START, number);
        assertMet(met, "kvp.ferie", born(asked(absence.getLast().dato(), absence), fodt));
    }

    @Test
    void holidayIsOpenWhileTheBirthDateIsMissing() {
        Fravarsgrunnlag g = born(asked(MONDAY, days(FERIE, MONDAY, 1)), null);
        assertThat(answer("kvp.ferie", g)).isInstanceOf(ManglerOpplysning.class);
    }

    @Test
    void aDayBeforeTheValuesAreKnownIsOpenAndNeverMet() {
        LocalDate before = LocalDate.of(2018, 12, 31);
        for (Fravarstype type : List.of(SYKT_BARN, FERIE, VELFERDSPERMISJON)) {
            Fravarsgrunnlag g =
                    new Fravarsgrunnlag(
                            before,
                            LocalDate.of(2018, 1, 1),
                            Stonadseksempler.FODT,
                            1,
                            false,
                            null,
                            days(type, before, 1));
            assertThat(Fravarskontroll.check(g, NASJONALE))
                    .singleElement()
                    .extracting(Regelsvar::utfall)
                    .isInstanceOf(ManglerOpplysning.class);
        }
    }

    @Test
    void onlyTheRulesAboutTheDaysKindOfAbsenceAnswer() {
        List<Fravarsdag> absence = both(days(SYKDOM, MONDAY, 1), days(FERIE, START, 20));
        assertThat(Fravarskontroll.check(asked(MONDAY, absence), NASJONALE)).isEmpty();
        assertThat(Fravarskontroll.check(asked(START, absence), NASJONALE))
                .extracting(Regelsvar::regel)
                .containsExactly("kvp.ferie");
    }

    @ParameterizedTest(name = "{0} absences, heard {1}: {2}")
    @CsvSource({
        "3, true, IkkeOppfylt",
        "3, false, IkkeOppfylt",
        "4, false, ManglerOpplysning",
        "4, true, Oppfylt",
        "5, true, Oppfylt"
    })
    void theRightIsTakenAwayOnlyAfterFourAbsencesAndAHearing(
            int absences, boolean heard, String outcome) {
        List<Fravarsdag> all = new ArrayList<>();
        for (int i = 0; i < absences; i++) {
            all.addAll(days(EGENMELDING, LocalDate.of(2026, 9, 14).plusWeeks(i), 2));
        }
        assertThat(takeAway(MONDAY.plusWeeks(2), all, heard).getClass().getSimpleName())
                .isEqualTo(outcome);
    }

    @Test
    void threeDaysOverAWeekendAreOneAbsence() {
        List<Fravarsdag> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            all.addAll(days(EGENMELDING, LocalDate.of(2026, 9, 10).plusWeeks(i), 3));
        }
        assertThat(takeAway(MONDAY, all, true)).isInstanceOf(IkkeOppfylt.class);
    }

    @ParameterizedTest(name = "the first on {0}: {1}")
    @CsvSource({"2025-10-10, IkkeOppfylt", "2025-10-13, Oppfylt"})
    void onlyTheAbsencesOfTwelveMonthsCount(LocalDate first, String outcome) {
        List<Fravarsdag> all = new ArrayList<>(days(EGENMELDING, first, 1));
        for (int i = 0; i < 3; i++) {
            all.addAll(days(EGENMELDING, LocalDate.of(2026, 9, 7).plusWeeks(i), 1));
        }
        assertThat(takeAway(MONDAY, all, true).getClass().getSimpleName()).isEqualTo(outcome);
    }

    private static Utfall takeAway(LocalDate day, List<Fravarsdag> absence, boolean heard) {
        Utfall outcome =
                Fravarskontroll.mayTakeEgenmeldingAway(
                        asked(day, absence), heard ? "Var forkjølet" : " ", NASJONALE);
        assertWords(outcome);
        return outcome;
    }

    private static void assertMet(boolean met, String rule, Fravarsgrunnlag grunnlag) {
        Utfall outcome = answer(rule, grunnlag);
        assertWords(outcome);
        assertThat(outcome).isInstanceOf(met ? Oppfylt.class : IkkeOppfylt.class);
    }

    private static Utfall answer(String rule, Fravarsgrunnlag grunnlag) {
        return Fravarskontroll.check(grunnlag, NASJONALE).stream()
                .filter(answer -> answer.regel().equals(rule))
                .findFirst()
                .orElseThrow()
                .utfall();
    }

    static void assertWords(Utfall outcome) {
        Tekst tekst =
                switch (outcome) {
                    case IkkeOppfylt refused -> refused.begrunnelse();
                    case ManglerOpplysning missing -> missing.hva();
                    case Oppfylt() -> null;
                    case Utfall.GjelderIkke other -> other.grunn();
                };
        if (tekst != null) {
            for (Sprak sprak : Sprak.values()) {
                assertThat(TEKSTER.render(tekst, sprak)).endsWith(".");
            }
        }
    }

    private static Fravarsgrunnlag family(int children, boolean alone, int number) {
        List<Fravarsdag> absence = days(SYKT_BARN, START, number);
        return new Fravarsgrunnlag(
                absence.getLast().dato(),
                START,
                Stonadseksempler.FODT,
                children,
                alone,
                null,
                absence);
    }

    private static Fravarsgrunnlag asked(LocalDate day, List<Fravarsdag> absence) {
        return new Fravarsgrunnlag(day, START, Stonadseksempler.FODT, 0, false, null, absence);
    }

    private static Fravarsgrunnlag born(Fravarsgrunnlag g, @Nullable LocalDate fodt) {
        return new Fravarsgrunnlag(g.dag(), g.programstart(), fodt, 0, false, null, g.fravar());
    }

    /// So many benefit days on end.
    private static List<Fravarsdag> days(Fravarstype type, LocalDate first, int number) {
        return Stonadsdager.between(first, first.plusDays(number * 2L + 2)).stream()
                .limit(number)
                .map(day -> new Fravarsdag(day, type))
                .toList();
    }

    private static List<Fravarsdag> both(List<Fravarsdag> some, List<Fravarsdag> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
