package no.helhet.regelverk.vilkar;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Sprak;
import no.helhet.regelverk.Tekster;
import no.helhet.regelverk.livsopphold.Beregning.Grunn;
import no.helhet.regelverk.livsopphold.Husholdning;
import no.helhet.regelverk.livsopphold.Kilde;
import no.helhet.regelverk.livsopphold.Steg.Opphav;
import no.helhet.regelverk.parametre.Parametre;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.YearMonth;

class ReduksjonsberegningTest {
    private static final Parametre PARAMETRE = Parametre.nasjonale();
    private static final String GRUNN = "Har fått varsel to ganger.";

    @ParameterizedTest
    @CsvFileSource(
            resources = "/no/helhet/regelverk/vilkar/reduksjon.txt",
            delimiter = '|',
            useHeadersInDisplayName = true)
    void whatIsLeftIsWhatTheTableSays(
            String what,
            BigDecimal decided,
            BigDecimal adults,
            BigDecimal children,
            int percent,
            String argued,
            String left) {
        Reduksjon answer =
                Reduksjonsberegning.calculate(
                        grunnlag(
                                kroner(decided),
                                kroner(adults),
                                kroner(children),
                                percent,
                                argued.equals("ja") ? GRUNN : ""),
                        PARAMETRE);
        if (left.equals("gulv")) {
            assertThat(answer)
                    .as(what)
                    .isInstanceOfSatisfying(
                            Reduksjon.KanIkkeBeregnes.class,
                            stopped ->
                                    assertThat(stopped.grunner())
                                            .extracting(Grunn::felt)
                                            .containsExactly("grunnUnderGulv"));
            return;
        }
        assertThat(answer)
                .as(what)
                .isInstanceOfSatisfying(
                        Reduksjon.Beregnet.class,
                        beregnet -> {
                            assertThat(beregnet.etter()).isEqualTo(kroner(new BigDecimal(left)));
                            assertThat(beregnet.reduksjon().plus(beregnet.etter()))
                                    .isEqualTo(kroner(decided));
                        });
    }

    @Property
    void theChildrensShareStandsAndMoreReductionNeverGivesMore(
            @ForAll @IntRange(max = 3_000_000) int decided,
            @ForAll @IntRange(max = 1_500_000) int adults,
            @ForAll @IntRange(max = 1_500_000) int children,
            @ForAll @IntRange(max = 100) int percent,
            @ForAll @IntRange(max = 100) int other) {
        Belop less = after(decided, adults, children, Math.max(percent, other));
        Belop more = after(decided, adults, children, Math.min(percent, other));
        assertThat(less).isLessThanOrEqualTo(more);
        assertThat(more).isLessThanOrEqualTo(new Belop(decided));
        assertThat(less).isGreaterThanOrEqualTo(new Belop(Math.min(decided, children)));
        assertThat(less).isGreaterThanOrEqualTo(new Belop(Math.max(0, decided - adults)));
    }

    @Test
    void theFloorIsInTheTraceAndWhoArguedForCrossingIt() {
        Reduksjon.Beregnet beregnet =
                (Reduksjon.Beregnet)
                        Reduksjonsberegning.calculate(
                                grunnlag(
                                        Belop.kroner(8_300),
                                        Belop.kroner(8_300),
                                        Belop.ZERO,
                                        50,
                                        GRUNN),
                                PARAMETRE);
        assertThat(beregnet.steps())
                .anySatisfy(
                        step ->
                                assertThat(step.opphav())
                                        .isInstanceOfSatisfying(
                                                Opphav.Parameter.class,
                                                p ->
                                                        assertThat(p.funnet().id())
                                                                .isEqualTo("reduksjon-gulv")))
                .anySatisfy(
                        step ->
                                assertThat(step.opphav())
                                        .isEqualTo(new Opphav.Person("solbakken", GRUNN)));
        assertThat(Tekster.load().render(beregnet.setning(), Sprak.NB))
                .isEqualTo(
                        "For desember 2026 blir stønaden 4\u00a0150\u00a0kr lavere, fordi et vilkår"
                                + " ikke er fulgt. Du får 4\u00a0150\u00a0kr.");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12, -1, 100, 0, vedtatt grunn.negativ",
        "2026-12, 100, 9223372036854775807, 0, forVoksne grunn.for-stort",
        "2026-12, 100, 100, 101, prosent grunn.reduksjon.prosent",
        "2026-12, 100, 100, -1, prosent grunn.reduksjon.prosent",
        "2016-12, 100, 100, 0, maned grunn.ukjent-verdi"
    })
    void badInputNamesTheField(
            YearMonth month, long decided, long adults, int percent, String fault) {
        Reduksjonsgrunnlag grunnlag =
                new Reduksjonsgrunnlag(
                        "4698",
                        month,
                        Husholdning.Type.ENSLIG,
                        new Belop(decided),
                        new Belop(adults),
                        Belop.ZERO,
                        percent,
                        GRUNN,
                        "solbakken",
                        Kilde.system("vedtak"));
        assertThat(Reduksjonsberegning.calculate(grunnlag, PARAMETRE))
                .isInstanceOfSatisfying(
                        Reduksjon.KanIkkeBeregnes.class,
                        stopped ->
                                assertThat(stopped.grunner())
                                        .extracting(g -> g.felt() + " " + g.tekst().key())
                                        .contains(fault));
    }

    private static Belop after(int decided, int adults, int children, int percent) {
        Reduksjon answer =
                Reduksjonsberegning.calculate(
                        grunnlag(
                                new Belop(decided),
                                new Belop(adults),
                                new Belop(children),
                                percent,
                                GRUNN),
                        PARAMETRE);
        return ((Reduksjon.Beregnet) answer).etter();
    }

    private static Belop kroner(BigDecimal kroner) {
        return new Belop(kroner.movePointRight(2).longValueExact());
    }

    private static Reduksjonsgrunnlag grunnlag(
            Belop decided, Belop adults, Belop children, int percent, String grunn) {
        return new Reduksjonsgrunnlag(
                "4698",
                YearMonth.of(2026, 12),
                Husholdning.Type.ENSLIG,
                decided,
                adults,
                children,
                percent,
                grunn,
                "solbakken",
                Kilde.system("vedtak"));
    }
}
