package no.helhet.regelverk.porter;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.regelverk.frister.Rettidighet;
import no.helhet.regelverk.parametre.Parametre;
import no.helhet.regelverk.porter.Klagegrunnlag.Konklusjon;
import no.helhet.regelverk.porter.Klagegrunnlag.Oversitting;
import no.helhet.regelverk.porter.Klagegrunnlag.Utsettelse;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

class KlageporterTest {
    private static final LocalDate DECIDED = LocalDate.of(2026, 11, 2);
    private static final String PREPARED = "a";
    private static final String DECIDER = "b";

    @Test
    void aWholeReviewPassesEveryGate() {
        assertThat(Klageporter.check(review("2026-11-24", null, "", Konklusjon.OPPRETTHOLDT)))
                .allSatisfy(p -> assertThat(p.isOpen()).as(p.id()).isTrue())
                .extracting(Portsvar::id)
                .containsExactly(
                        "klagefrist",
                        "klageform",
                        "klageinnhold",
                        "konklusjon",
                        "utsettelse",
                        "klagebeslutter");
    }

    @ParameterizedTest
    @CsvSource({
        // The day appealed, why it is considered, the words for it, the conclusion, is it open?
        "2026-11-24, , '', OPPRETTHOLDT, true",
        "2026-11-25, , '', OPPRETTHOLDT, false",
        "2026-11-25, IKKE_LASTES, '', OPPRETTHOLDT, false",
        "2026-11-25, IKKE_LASTES, Var innlagt, OPPRETTHOLDT, true",
        "2026-11-25, SARLIGE_GRUNNER, Gjelder barna, OMGJORT, true",
        "2026-11-25, , '', AVVIST, true",
        "2026-11-25, IKKE_LASTES, Var innlagt, AVVIST, false",
        "2027-11-02, IKKE_LASTES, Var innlagt, OPPRETTHOLDT, true",
        // After a year there is one answer, whatever the reasons.
        "2027-11-03, IKKE_LASTES, Var innlagt, OPPRETTHOLDT, false",
        "2027-11-03, , '', AVVIST, true"
    })
    void aLateAppealIsConsideredForAReasonOrDismissed(
            String appealed,
            @Nullable Oversitting oversitting,
            String grunn,
            Konklusjon konklusjon,
            boolean open) {
        var answers = Klageporter.check(review(appealed, oversitting, grunn, konklusjon));

        assertThat(answers.getFirst().isOpen()).isEqualTo(open);
    }

    @Test
    void allThatIsMissingIsNamedWithItsPlace() {
        var answers =
                Klageporter.check(
                        new Klagegrunnlag(
                                assess("2026-11-25"),
                                null,
                                null,
                                " ",
                                "",
                                "",
                                null,
                                "",
                                null,
                                "",
                                null,
                                null));

        assertThat(answers.stream().flatMap(p -> p.missing().stream()).map(KlageporterTest::place))
                .containsExactly(
                        "#oversitting",
                        "#oversittingsgrunn",
                        "#nytt",
                        "#vurdert",
                        "#konklusjon",
                        "#begrunnelse",
                        "#utsettelse",
                        "#klagebeslutter");
        assertThat(Klageporter.isReadyToSend(answers)).isFalse();
    }

    @Test
    void aRefusalToWaitHasItsReasons() {
        for (var choice : List.of(Utsettelse.AVSLATT, Utsettelse.UTSATT)) {
            assertThat(wait(choice, "", Konklusjon.OPPRETTHOLDT).isOpen()).isFalse();
            assertThat(wait(choice, "Husleien.", Konklusjon.OPPRETTHOLDT).isOpen()).isTrue();
        }
        assertThat(wait(Utsettelse.IKKE_AKTUELT, "", Konklusjon.OPPRETTHOLDT).isOpen()).isTrue();
    }

    @Test
    void aDismissedAppealKeepsNothingWaiting() {
        assertThat(wait(Utsettelse.UTSATT, "Husleien.", Konklusjon.AVVIST).isOpen()).isFalse();
        assertThat(wait(Utsettelse.AVSLATT, "Husleien.", Konklusjon.AVVIST).isOpen()).isTrue();
    }

    /// The limit to mend it is 8 December 2026.
    @ParameterizedTest
    @CsvSource({
        // The day appealed, the day it is looked at, the conclusion, is it open?
        "2026-11-24, 2026-12-08, OPPRETTHOLDT, false",
        "2026-11-24, 2026-12-09, OPPRETTHOLDT, false",
        "2026-11-24, 2026-12-09, OMGJORT, false",
        "2026-11-24, 2026-12-08, AVVIST, false",
        "2026-11-24, 2026-12-09, AVVIST, true",
        // Late as well: nobody has to wait for it to be mended.
        "2026-11-25, 2026-11-26, AVVIST, true",
        "2027-11-03, 2027-11-03, AVVIST, true"
    })
    void anAppealThatLacksSomethingIsMendedOrDismissedWhenTheTimeIsOver(
            String appealed, LocalDate today, Konklusjon konklusjon, boolean open) {
        var answers =
                Klageporter.check(
                        new Klagegrunnlag(
                                assess(appealed),
                                lacking(today),
                                null,
                                "",
                                "n",
                                "v",
                                konklusjon,
                                "b",
                                Utsettelse.IKKE_AKTUELT,
                                "",
                                PREPARED,
                                DECIDER));

        assertThat(answers.get(1).id()).isEqualTo("klageform");
        assertThat(answers.get(1).isOpen()).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, , UTEN_KLAGERETT",
        "2026-11-25, , FOR_SEN",
        "2027-11-02, , FOR_SEN",
        "2027-11-03, , ETTER_YTTERFRISTEN",
        "2026-11-24, 2026-12-08, UTEN_KLAGERETT",
        "2026-11-24, 2026-12-09, MANGELFULL",
        "2026-11-25, 2026-12-09, FOR_SEN MANGELFULL"
    })
    void theReasonForADismissalFollowsFromTheDays(
            String appealed, @Nullable LocalDate today, String reasons) {
        assertThat(Avvisningsgrunn.find(assess(appealed), today == null ? null : lacking(today)))
                .extracting(Enum::name)
                .containsExactly(reasons.split(" "));
    }

    private static Mangel lacking(LocalDate today) {
        return new Mangel(Set.of(Klagemangel.ENDRING), LocalDate.of(2026, 12, 8), today);
    }

    @Test
    void theOneWhoPreparedMayNotDecide() {
        var mine = review("2026-11-24", null, "", Konklusjon.OPPRETTHOLDT, PREPARED);

        assertThat(Klageporter.isReadyToSend(Klageporter.check(mine))).isTrue();
        assertThat(Klageporter.isReadyToDecide(Klageporter.check(mine))).isFalse();
    }

    private static Portsvar wait(Utsettelse choice, String grunn, Konklusjon konklusjon) {
        return Klageporter.check(
                        new Klagegrunnlag(
                                assess("2026-11-24"),
                                null,
                                null,
                                "",
                                "n",
                                "v",
                                konklusjon,
                                "b",
                                choice,
                                grunn,
                                PREPARED,
                                DECIDER))
                .get(4);
    }

    private static Klagegrunnlag review(
            String appealed,
            @Nullable Oversitting oversitting,
            String grunn,
            Konklusjon konklusjon) {
        return review(appealed, oversitting, grunn, konklusjon, DECIDER);
    }

    private static Klagegrunnlag review(
            String appealed,
            @Nullable Oversitting oversitting,
            String grunn,
            Konklusjon konklusjon,
            String decider) {
        return new Klagegrunnlag(
                assess(appealed),
                null,
                oversitting,
                grunn,
                "Ny kvittering.",
                "Den endrer ikke behovet.",
                konklusjon,
                "Vi holder fast ved vedtaket.",
                Utsettelse.IKKE_AKTUELT,
                "",
                PREPARED,
                decider);
    }

    private static Rettidighet assess(String appealed) {
        return Rettidighet.assess(
                DECIDED, DECIDED.plusDays(1), LocalDate.parse(appealed), Parametre.nasjonale());
    }

    private static String place(Utfall utfall) {
        return switch (utfall) {
            case Utfall.IkkeOppfylt i -> i.anker();
            case Utfall.ManglerOpplysning m -> m.anker();
            default -> "";
        };
    }
}
