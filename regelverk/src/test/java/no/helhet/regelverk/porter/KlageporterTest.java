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
                        "klagefrist", "klageinnhold", "konklusjon", "utsettelse", "klagebeslutter");
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
            assertThat(wait(choice, "").isOpen()).isFalse();
            assertThat(wait(choice, "Husleien forfaller først i februar.").isOpen()).isTrue();
        }
        assertThat(wait(Utsettelse.IKKE_AKTUELT, "").isOpen()).isTrue();
    }

    @Test
    void theOneWhoPreparedMayNotDecide() {
        var mine = review("2026-11-24", null, "", Konklusjon.OPPRETTHOLDT, PREPARED);

        assertThat(Klageporter.isReadyToSend(Klageporter.check(mine))).isTrue();
        assertThat(Klageporter.isReadyToDecide(Klageporter.check(mine))).isFalse();
    }

    private static Portsvar wait(Utsettelse choice, String grunn) {
        return Klageporter.check(
                        new Klagegrunnlag(
                                assess("2026-11-24"),
                                null,
                                "",
                                "n",
                                "v",
                                Konklusjon.OPPRETTHOLDT,
                                "b",
                                choice,
                                grunn,
                                PREPARED,
                                DECIDER))
                .get(3);
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
