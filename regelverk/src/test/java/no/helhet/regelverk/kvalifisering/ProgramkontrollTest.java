package no.helhet.regelverk.kvalifisering;

import static no.helhet.regelverk.kvalifisering.Stonadseksempler.NASJONALE;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.helhet.regelverk.kvalifisering.Frammote.Grunn;
import no.helhet.regelverk.kvalifisering.Programforlop.Programvedtak;
import no.helhet.regelverk.porter.Utfall;
import no.helhet.regelverk.porter.Utfall.IkkeOppfylt;
import no.helhet.regelverk.porter.Utfall.ManglerOpplysning;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;

class ProgramkontrollTest {
    private static final LocalDate FROM = LocalDate.of(2024, 3, 1);
    private static final LocalDate SOKT = LocalDate.of(2024, 2, 1);

    @ParameterizedTest(name = "applied {0}, starts {1}: {2}")
    @CsvSource({
        "2026-01-31, 2026-07-31, Oppfylt",
        "2026-01-31, 2026-08-01, IkkeOppfylt",
        "2025-08-31, 2026-02-28, Oppfylt",
        "2025-08-31, 2026-03-01, IkkeOppfylt"
    })
    void theProgrammeStartsWithinSixMonths(LocalDate sokt, LocalDate start, String outcome) {
        assertOutcome(
                outcome,
                "kvp.program.start",
                new Programforlop(
                        sokt,
                        List.of(new Programvedtak(start, start.plusMonths(6))),
                        List.of(),
                        "",
                        start));
    }

    @ParameterizedTest(name = "to {0}: {1}")
    @CsvSource({"2025-02-28, Oppfylt", "2025-03-01, IkkeOppfylt"})
    void aDecisionCoversAYearAtMost(LocalDate to, String outcome) {
        assertOutcome(outcome, "kvp.program.vedtakslengde", program(to, ""));
    }

    @ParameterizedTest(name = "to {0}, reasons \"{1}\": {2}")
    @CsvSource({
        "2026-02-28, '', Oppfylt",
        "2026-03-01, '', ManglerOpplysning",
        "2026-03-01, Trenger lengre opplæring, Oppfylt",
        "2027-02-28, Trenger lengre opplæring, Oppfylt",
        "2027-03-01, Trenger lengre opplæring, IkkeOppfylt",
        "2027-03-01, '', IkkeOppfylt"
    })
    void theProgrammeLastsTwoYearsAndAThirdForSpecialReasons(
            LocalDate to, String reasons, String outcome) {
        assertOutcome(outcome, "kvp.program.lengde", program(to, reasons));
    }

    @ParameterizedTest(name = "{0} away {1} to {2}, program to {3}: {4}")
    @CsvSource({
        // 31 days of leave give 31 more days.
        "PERMISJON, 2025-01-01, 2025-01-31, 2026-03-31, Oppfylt",
        "PERMISJON, 2025-01-01, 2025-01-31, 2026-04-01, ManglerOpplysning",
        "AVBRUDD, 2025-01-01, 2025-01-31, 2026-03-31, Oppfylt",
        // Only days within the programme count.
        "PERMISJON, 2024-02-01, 2024-03-01, 2026-03-01, Oppfylt",
        "PERMISJON, 2024-02-01, 2024-03-01, 2026-03-02, ManglerOpplysning",
        "PERMISJON, 2026-03-01, 2026-12-31, 2026-03-31, Oppfylt"
    })
    void leaveAndInterruptionAreNotCounted(
            Grunn grunn, LocalDate first, LocalDate last, LocalDate to, String outcome) {
        assertOutcome(
                outcome,
                "kvp.program.lengde",
                away(program(to, ""), new Opphold(grunn, first, last)));
    }

    @Test
    void aDayAwayTwiceIsOneDay() {
        Programforlop program =
                away(
                        program(LocalDate.of(2026, 3, 31), ""),
                        new Opphold(
                                Grunn.PERMISJON,
                                LocalDate.of(2025, 1, 1),
                                LocalDate.of(2025, 1, 20)),
                        new Opphold(
                                Grunn.AVBRUDD, LocalDate.of(2025, 1, 5), LocalDate.of(2025, 1, 10)),
                        new Opphold(
                                Grunn.AVBRUDD,
                                LocalDate.of(2025, 1, 11),
                                LocalDate.of(2025, 1, 30)));
        assertThat(program.toWithoutOpphold()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertOutcome("ManglerOpplysning", "kvp.program.lengde", program);
    }

    @ParameterizedTest(name = "{0} from {1} to {2}, asked {3}: {4}")
    @CsvSource({
        "AVBRUDD, 2025-01-01, , 2025-12-31, Oppfylt",
        "AVBRUDD, 2025-01-01, , 2026-01-01, IkkeOppfylt",
        "AVBRUDD, 2025-01-01, 2025-12-30, 2026-01-01, Oppfylt",
        "AVBRUDD, 2025-01-01, 2025-12-31, 2026-01-01, IkkeOppfylt",
        "PERMISJON, 2025-01-01, , 2026-06-01, Oppfylt"
    })
    void anInterruptionOfAYearEndsTheProgramme(
            Grunn grunn, LocalDate from, @Nullable LocalDate to, LocalDate day, String outcome) {
        assertOutcome(
                outcome,
                "kvp.program.avbrudd",
                new Programforlop(
                        SOKT,
                        List.of(new Programvedtak(FROM, FROM.plusMonths(12).minusDays(1))),
                        List.of(new Opphold(grunn, from, to)),
                        "",
                        day));
    }

    @ParameterizedTest(name = "the second from {0}: {1}")
    @CsvSource({"2025-07-01, IkkeOppfylt", "2025-07-02, Oppfylt"})
    void anInterruptionInTwoPiecesIsOneWhenTheyMeet(LocalDate second, String outcome) {
        assertOutcome(
                outcome,
                "kvp.program.avbrudd",
                away(
                        program(LocalDate.of(2025, 2, 28), ""),
                        new Opphold(
                                Grunn.AVBRUDD, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 6, 30)),
                        new Opphold(Grunn.AVBRUDD, second, LocalDate.of(2025, 12, 31))));
    }

    @Test
    void datesThatTurnOrOverlapAreNamed() {
        LocalDate to = FROM.plusMonths(6);
        assertOutcome("Oppfylt", "kvp.program.datoer", program(to, ""));
        assertOutcome("IkkeOppfylt", "kvp.program.datoer", program(FROM.minusDays(1), ""));
        assertOutcome(
                "IkkeOppfylt",
                "kvp.program.datoer",
                away(program(to, ""), new Opphold(Grunn.PERMISJON, to, FROM)));
        assertOutcome("IkkeOppfylt", "kvp.program.datoer", decisions(to, to));
        assertOutcome("Oppfylt", "kvp.program.datoer", decisions(to, to.plusDays(1)));
    }

    @Test
    void severalDecisionsAreOneProgramme() {
        Programforlop three =
                new Programforlop(
                        SOKT,
                        List.of(
                                new Programvedtak(FROM.plusYears(2), FROM.plusYears(2)),
                                new Programvedtak(FROM, FROM.plusYears(1).minusDays(1)),
                                new Programvedtak(
                                        FROM.plusYears(1), FROM.plusYears(2).minusDays(1))),
                        List.of(),
                        "",
                        FROM);
        assertOutcome("Oppfylt", "kvp.program.vedtakslengde", three);
        assertOutcome("ManglerOpplysning", "kvp.program.lengde", three);
    }

    @Test
    void aDayBeforeTheValuesAreKnownIsOpenAndNeverMet() {
        LocalDate before = LocalDate.of(2009, 12, 31);
        assertThat(
                        Programkontroll.check(
                                new Programforlop(
                                        before,
                                        List.of(new Programvedtak(before, before)),
                                        List.of(),
                                        "",
                                        before),
                                NASJONALE))
                .filteredOn(answer -> !answer.regel().equals("kvp.program.datoer"))
                .hasSize(4)
                .allSatisfy(
                        answer ->
                                assertThat(answer.utfall()).isInstanceOf(ManglerOpplysning.class));
    }

    @Test
    void aProgrammeWithNoDecisionIsABug() {
        assertThatThrownBy(() -> new Programforlop(SOKT, List.of(), List.of(), "", FROM))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eachRuleRestsOnItsParagraph() {
        Programforlop wrong =
                new Programforlop(
                        SOKT.minusYears(2),
                        List.of(new Programvedtak(FROM, FROM.plusYears(4))),
                        List.of(new Opphold(Grunn.AVBRUDD, FROM, null)),
                        "",
                        FROM.plusYears(1));
        assertThat(Programkontroll.check(wrong, NASJONALE))
                .filteredOn(answer -> answer.utfall() instanceof IkkeOppfylt)
                .extracting(answer -> ((IkkeOppfylt) answer.utfall()).hjemmel())
                .containsExactly(
                        "sotjl § 31",
                        "forskrift 2011-12-21-1471 § 2",
                        "sotjl § 32 første ledd",
                        "sotjl § 34 første ledd tredje punktum");
    }

    private static void assertOutcome(String outcome, String rule, Programforlop program) {
        Utfall utfall =
                Programkontroll.check(program, NASJONALE).stream()
                        .filter(answer -> answer.regel().equals(rule))
                        .findFirst()
                        .orElseThrow()
                        .utfall();
        FravarskontrollTest.assertWords(utfall);
        assertThat(utfall.getClass().getSimpleName()).isEqualTo(outcome);
    }

    private static Programforlop program(LocalDate to, String reasons) {
        return new Programforlop(
                SOKT, List.of(new Programvedtak(FROM, to)), List.of(), reasons, FROM);
    }

    private static Programforlop decisions(LocalDate firstTo, LocalDate secondFrom) {
        return new Programforlop(
                SOKT,
                List.of(
                        new Programvedtak(FROM, firstTo),
                        new Programvedtak(secondFrom, secondFrom.plusMonths(1))),
                List.of(),
                "",
                FROM);
    }

    private static Programforlop away(Programforlop p, Opphold... opphold) {
        return new Programforlop(
                p.sokt(), p.vedtak(), List.of(opphold), p.sarligeGrunner(), p.dag());
    }
}
