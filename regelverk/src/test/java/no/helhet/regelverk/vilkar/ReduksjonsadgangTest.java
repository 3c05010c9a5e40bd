package no.helhet.regelverk.vilkar;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.regelverk.porter.Utfall;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Periode;
import no.helhet.regelverk.porter.Vilkar;
import no.helhet.regelverk.porter.Vilkar.Prove;
import no.helhet.regelverk.porter.Vilkar.Svar;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;

class ReduksjonsadgangTest {
    private static final LocalDate BRUDDAG = LocalDate.of(2026, 12, 10);
    private static final LocalDate NYTT = LocalDate.of(2026, 12, 20);

    @Test
    void aWarnedBreachOfALawfulConditionMayReduceFromTheNewDecision() {
        assertThat(Utfallene.keys(check("jobbspor", true, Prove.ja("x"), BRUDDAG, NYTT, NYTT)))
                .containsExactly("OPPFYLT");
    }

    @Test
    void aConditionThatIsNotInTheDecisionReducesNothing() {
        assertThat(Utfallene.keys(check("annet", true, Prove.ja("x"), BRUDDAG, NYTT, NYTT)))
                .containsExactly("vilkar.reduksjon.ikke-i-vedtaket");
    }

    @Test
    void aDecisionThatDidNotWarnCannotBeCuredAfterwards() {
        assertThat(check("jobbspor", false, Prove.ja("x"), BRUDDAG, NYTT, NYTT))
                .singleElement()
                .isInstanceOfSatisfying(
                        Utfall.IkkeOppfylt.class,
                        refused -> {
                            assertThat(refused.begrunnelse().key())
                                    .isEqualTo("vilkar.reduksjon.ikke-varslet");
                            assertThat(refused.hjemmel()).isEqualTo("sotjl § 20 a fjerde ledd");
                        });
    }

    @Test
    void aConditionThatFailedTheFourPartTestReducesNothing() {
        Prove no = new Prove(Svar.NEI, "For tungt.");
        assertThat(Utfallene.keys(check("jobbspor", true, no, BRUDDAG, NYTT, NYTT)))
                .containsExactly("port.vilkar.ikke-byrdefullt.nei");
    }

    @ParameterizedTest
    @CsvSource({
        // The decision is for December.
        "2026-11-30, 2026-12-20, 2026-12-20, vilkar.reduksjon.utenfor-perioden",
        "2026-12-01, 2026-12-20, 2026-12-20, OPPFYLT",
        "2026-12-31, 2026-12-31, 2026-12-31, OPPFYLT",
        "2027-01-01, 2027-01-01, 2027-01-01, vilkar.reduksjon.utenfor-perioden",
        // The new decision: not before the breach, and nothing taken back.
        "2026-12-10, 2026-12-10, 2026-12-10, OPPFYLT",
        "2026-12-10, 2026-12-20, 2026-12-19, vilkar.reduksjon.tilbake-i-tid",
        "2026-12-10, , 2026-12-19, vilkar.reduksjon.nytt-vedtak",
        ", 2026-12-20, 2026-12-20, vilkar.reduksjon.dag"
    })
    void theDaysMustBeInOrder(
            @Nullable LocalDate bruddag, @Nullable LocalDate nytt, LocalDate from, String answer) {
        assertThat(Utfallene.keys(check("jobbspor", true, Prove.ja("x"), bruddag, nytt, from)))
                .containsExactly(answer);
    }

    @Test
    void aDecisionOlderThanTheBreachIsNoAnswerToIt() {
        LocalDate before = BRUDDAG.minusDays(1);
        assertThat(
                        Utfallene.keys(
                                check(
                                        "jobbspor",
                                        true,
                                        Prove.ja("x"),
                                        BRUDDAG,
                                        BRUDDAG,
                                        before,
                                        NYTT)))
                .containsExactly(
                        "vilkar.reduksjon.for-bruddet", "vilkar.reduksjon.varslet-etter-vedtaket");
    }

    @Test
    void everythingThatIsNotWrittenIsAskedFor() {
        Brudd brudd =
                new Brudd(
                        "jobbspor",
                        vilkar(true, Prove.ja("x")),
                        desember(),
                        BRUDDAG,
                        " ",
                        null,
                        "",
                        "",
                        Prove.ikkeVurdert(),
                        true,
                        "",
                        NYTT,
                        NYTT);
        assertThat(Utfallene.keys(Reduksjonsadgang.check(brudd)))
                .containsExactly(
                        "vilkar.reduksjon.varslet",
                        "vilkar.reduksjon.varselmate",
                        "vilkar.reduksjon.arsak",
                        "vilkar.reduksjon.uttalelse",
                        "vilkar.reduksjon.forholdsmessig",
                        "vilkar.reduksjon.barna");
    }

    @Test
    void aReductionOutOfProportionIsRefused() {
        Brudd brudd =
                new Brudd(
                        "jobbspor",
                        vilkar(true, Prove.ja("x")),
                        desember(),
                        BRUDDAG,
                        "Møtte ikke.",
                        BRUDDAG,
                        "I brev.",
                        "Var syk.",
                        new Prove(Svar.NEI, "Ett fravær."),
                        false,
                        "",
                        NYTT,
                        NYTT);
        assertThat(Utfallene.keys(Reduksjonsadgang.check(brudd)))
                .containsExactly("vilkar.reduksjon.forholdsmessig.nei");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-09, vilkar.reduksjon.varslet-for-bruddet",
        "2026-12-10, OPPFYLT",
        "2026-12-20, OPPFYLT",
        "2026-12-21, vilkar.reduksjon.varslet-etter-vedtaket",
        ", vilkar.reduksjon.varslet"
    })
    void theApplicantIsToldBetweenTheBreachAndTheDecision(
            @Nullable LocalDate varslet, String answer) {
        assertThat(
                        Utfallene.keys(
                                check(
                                        "jobbspor",
                                        true,
                                        Prove.ja("x"),
                                        BRUDDAG,
                                        varslet,
                                        NYTT,
                                        NYTT)))
                .containsExactly(answer);
    }

    @Test
    void aConditionMustBeChosenBeforeTheRestIsAskedFor() {
        assertThat(Utfallene.keys(check("", true, Prove.ja("x"), BRUDDAG, NYTT, NYTT)))
                .containsExactly("vilkar.reduksjon.vilkar");
    }

    /// Told on the day of the breach, or on an ordinary one when that is not known.
    private static List<Utfall> check(
            String id,
            boolean warned,
            Prove byrdefullt,
            @Nullable LocalDate bruddag,
            @Nullable LocalDate nytt,
            LocalDate from) {
        LocalDate told = bruddag == null ? NYTT : bruddag;
        return check(id, warned, byrdefullt, bruddag, told, nytt, from);
    }

    private static List<Utfall> check(
            String id,
            boolean warned,
            Prove byrdefullt,
            @Nullable LocalDate bruddag,
            @Nullable LocalDate varslet,
            @Nullable LocalDate nytt,
            LocalDate from) {
        return Reduksjonsadgang.check(
                new Brudd(
                        id,
                        vilkar(warned, byrdefullt),
                        desember(),
                        bruddag,
                        "Møtte ikke og sa ikke fra.",
                        varslet,
                        "I brev.",
                        "Glemte det.",
                        Prove.ja("Lite og kort."),
                        true,
                        "Barna får det samme som før.",
                        nytt,
                        from));
    }

    private static Periode desember() {
        return new Periode(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31));
    }

    private static List<Vilkar> vilkar(boolean warned, Prove byrdefullt) {
        Prove ja = Prove.ja("x");
        return List.of(new Vilkar("jobbspor", "Jobbspor", true, ja, byrdefullt, ja, ja, warned));
    }
}
