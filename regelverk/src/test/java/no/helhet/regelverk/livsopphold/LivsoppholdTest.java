package no.helhet.regelverk.livsopphold;

import static no.helhet.regelverk.livsopphold.Eksempler.KILDE;
import static no.helhet.regelverk.livsopphold.Eksempler.KOMMUNALE;
import static no.helhet.regelverk.livsopphold.Eksempler.NASJONALE;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Sprak;
import no.helhet.regelverk.Tekster;
import no.helhet.regelverk.livsopphold.Beregning.Beregnet;
import no.helhet.regelverk.livsopphold.Beregning.KanIkkeBeregnes;
import no.helhet.regelverk.livsopphold.Husholdning.Type;
import no.helhet.regelverk.livsopphold.Linje.Gruppe;
import no.helhet.regelverk.parametre.Aldersregel;
import no.helhet.regelverk.parametre.Enhet;
import no.helhet.regelverk.parametre.Parametre;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

class LivsoppholdTest {
    private static final Tekster TEKSTER = Tekster.load();
    /// A municipality that has chosen otherwise wherever it may.
    private static final Parametre ANDRE_VALG =
            NASJONALE.with(
                    Eksempler.KOMMUNE,
                    List.of(
                            Eksempler.parameter(
                                    "barn-aldersskifte",
                                    Enhet.ALDERSREGEL,
                                    Aldersregel.PA_DAGEN.ordinal()),
                            Eksempler.parameter("delmaned-kalenderdager", Enhet.JA_NEI, 0),
                            Eksempler.parameter("avdrag-dekkes", Enhet.JA_NEI, 1),
                            Eksempler.parameter("barns-sparepenger-utenfor", Enhet.JA_NEI, 0),
                            Eksempler.parameter("sparepenger-fribelop", Enhet.KRONER, 15_000)));

    @Test
    void aMotherWithOneChildAndOneHalfTheTimeGetsNeedsLessIncome() {
        Beregnet beregnet = calculate(Eksempler.sara(), KOMMUNALE);
        assertThat(beregnet.linjer())
                .extracting(Linje::key)
                .containsExactly(
                        "livsopphold",
                        "barn:ella",
                        "barn:noah",
                        "behov:husleie",
                        "behov:strom",
                        "behov:innbo",
                        "behov:vinter",
                        "inntekt:lonn",
                        "inntekt:bostotte",
                        "inntekt:bidrag",
                        "inntekt:barnetrygd");
        assertThat(beregnet.linjer())
                .extracting(linje -> linje.computed().ore() / 100)
                .containsExactly(
                        8300L, 4050L, 2075L, 11400L, 1240L, 189L, 3600L, 9860L, 3912L, 2130L, 0L);
        assertThat(beregnet.sought()).isEqualTo(sums(34_129, 15_902, 18_227));
        assertThat(beregnet.computed()).isEqualTo(sums(30_854, 15_902, 14_952));
    }

    @Test
    void eachStepSaysItsValueAndWhereItComesFrom() {
        Linje noah = find(calculate(Eksempler.sara(), KOMMUNALE), "barn:noah");
        assertThat(noah.steps())
                .extracting(Steg::verdi)
                .containsExactly(
                        new Steg.Verdi.JaNei(true),
                        new Steg.Verdi.Antall(7),
                        new Steg.Verdi.Penger(Belop.kroner(4150)),
                        new Steg.Verdi.Prosent(50),
                        new Steg.Verdi.Penger(Belop.kroner(2075)));
        assertThat(noah.steps().get(3).opphav())
                .isEqualTo(
                        new Steg.Opphav.Opplysning(
                                Kilde.bruker("avtale om delt bosted, vedlegg 4")));
        assertThat(TEKSTER.render(noah.setning(), Sprak.NB))
                .isEqualTo(
                        "For Noah får du 50 % av satsen, 2\u00a0075\u00a0kr, fordi barnet har delt"
                                + " bosted.");
    }

    @ParameterizedTest
    @EnumSource(Sprak.class)
    void everyLineAndStepHasWordsInEveryLanguage(Sprak sprak) {
        List<Beregnet> all =
                List.of(
                        calculate(Eksempler.sara(), KOMMUNALE),
                        calculate(everything(), KOMMUNALE),
                        calculate(everything(), NASJONALE),
                        calculate(inPart(everything()), ANDRE_VALG));
        for (Linje linje : all.stream().flatMap(b -> b.linjer().stream()).toList()) {
            assertThat(TEKSTER.render(linje.post(), sprak)).isNotBlank();
            assertThat(TEKSTER.render(linje.forklaring(), sprak)).isNotBlank();
            assertThat(TEKSTER.render(linje.setning(), sprak)).endsWith(".");
            for (Steg steg : linje.steps()) {
                assertThat(TEKSTER.render(steg.navn(), sprak)).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NB, Kommunens egen sats, Kommunens sats",
        "NN, Kommunen sin eigen sats, Satsen til kommunen",
        "EN, The municipality's own rate, The municipality's rate"
    })
    void aMunicipalitysOwnRateIsNotCalledAGuideline(Sprak sprak, String line, String step) {
        Parametre own =
                NASJONALE.with(
                        Eksempler.KOMMUNE,
                        List.of(
                                Eksempler.kroner("livsopphold-enslig", 9_000),
                                Eksempler.kroner("barn-0-5", 4_500)));
        Barn child = Barn.fast("b", "Barnet", LocalDate.of(2024, 1, 1), KILDE);
        Beregnet beregnet =
                calculate(Eksempler.household(YearMonth.of(2026, 12), Type.ENSLIG, child), own);

        Linje adult = find(beregnet, "livsopphold");
        assertThat(beregnet.computed().stonad()).isEqualTo(Belop.kroner(13_500));
        assertThat(TEKSTER.render(adult.forklaring(), sprak)).isEqualTo(line);
        for (Linje linje : List.of(adult, find(beregnet, "barn:b"))) {
            assertThat(TEKSTER.render(linje.steps().getLast().navn(), sprak)).isEqualTo(step);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12, ENSLIG, 8300",
        "2026-01, PAR, 13800",
        "2025-12, PAR, 13500",
        "2026-01, BOFELLESSKAP, 6950",
        "2023-06, ENSLIG, 6850",
        "2023-07, ENSLIG, 7550"
    })
    void adultsGetTheRateOfTheMonth(YearMonth month, Type type, long kroner) {
        assertThat(calculate(Eksempler.household(month, type), NASJONALE).computed().stonad())
                .isEqualTo(Belop.kroner(kroner));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, 4050",
        "2020-12-02, 4050",
        "2020-12-01, 4150",
        "2015-12-02, 4150",
        "2015-12-01, 5400",
        "2008-12-02, 5400",
        "2008-12-01, 0"
    })
    void aChildGetsTheRateOfItsAgeOnTheFirstOfTheMonth(LocalDate fodt, long kroner) {
        Grunnlag grunnlag =
                Eksempler.household(
                        YearMonth.of(2026, 12), Type.ENSLIG, Barn.fast("b", "Barnet", fodt, KILDE));
        assertThat(find(calculate(grunnlag, NASJONALE), "barn:b").computed())
                .isEqualTo(Belop.kroner(kroner));
    }

    @Test
    void oneWhoHasComeOfAgeIsShownAndNotCounted() {
        Grunnlag grunnlag =
                Eksempler.household(
                        YearMonth.of(2026, 12),
                        Type.ENSLIG,
                        Barn.fast("b", "Barnet", LocalDate.of(2008, 12, 1), KILDE));
        Beregnet beregnet = calculate(grunnlag, NASJONALE);
        assertThat(find(beregnet, "barn:b").gruppe()).isEqualTo(Gruppe.UTENFOR);
        assertThat(beregnet.computed().behov()).isEqualTo(Belop.kroner(8300));
    }

    @ParameterizedTest
    @CsvSource({
        "BARNETRYGD, 2022-08, 3650",
        "BARNETRYGD, 2022-09, 6650",
        "BARNS_ARBEIDSINNTEKT, 2014-12, 2600",
        "BARNS_ARBEIDSINNTEKT, 2018-01, 6050"
    })
    void whatTheLawLeavesOutCountsOnlyBeforeItsDate(
            Inntekt.Type type, YearMonth month, long stonad) {
        Hvem hvem = type == Inntekt.Type.BARNETRYGD ? new Hvem.Soker() : new Hvem.Barnet("b");
        // The child lives elsewhere this month, so that only the adult's rate is in the sum.
        Barn barn = new Barn("b", "Barnet", LocalDate.of(2010, 1, 1), 0, false, KILDE, KILDE);
        Grunnlag grunnlag =
                Eksempler.with(
                        Eksempler.household(month, Type.ENSLIG, barn),
                        List.of(),
                        List.of(new Inntekt("i", type, "", Belop.kroner(3000), hvem, KILDE)));
        Beregnet beregnet = calculate(grunnlag, NASJONALE);
        assertThat(beregnet.computed().stonad()).isEqualTo(Belop.kroner(stonad));
        Linje line = find(beregnet, "inntekt:i");
        assertThat(line.sought()).isEqualTo(Belop.kroner(3000));
    }

    @ParameterizedTest
    @CsvSource({
        "0, Barnetrygd: Vi trekker ikke fra noe.",
        "3000, Barnetrygd: Vi trekker ikke fra 3 000 kr."
    })
    void anAmountThatNobodyKnowsIsNotCalledZero(long kroner, String sentence) {
        Inntekt unknown =
                new Inntekt(
                        "i",
                        Inntekt.Type.BARNETRYGD,
                        "",
                        Belop.kroner(kroner),
                        new Hvem.Soker(),
                        KILDE);
        Grunnlag grunnlag =
                Eksempler.with(
                        Eksempler.household(YearMonth.of(2026, 12), Type.ENSLIG),
                        List.of(),
                        List.of(unknown));
        Linje line = find(calculate(grunnlag, NASJONALE), "inntekt:i");
        assertThat(TEKSTER.render(line.setning(), Sprak.NB).replace('\u00a0', ' '))
                .startsWith(sentence);
    }

    @ParameterizedTest
    @CsvSource({"12600, 12600, under-norm", "12601, 12600, over-norm", "0, 0, under-norm"})
    void rentIsCountedUpToTheMunicipalitysLimit(long sokt, long computed, String how) {
        Linje line = find(calculate(rent(sokt), KOMMUNALE), "behov:b");
        assertThat(line.computed()).isEqualTo(Belop.kroner(computed));
        assertThat(line.regel()).isEqualTo("utgift." + how);
    }

    @Test
    void rentIsCountedInFullWhereNoLimitIsSetAndTheLineSaysSo() {
        Linje line = find(calculate(rent(40_000), NASJONALE), "behov:b");
        assertThat(line.computed()).isEqualTo(Belop.kroner(40_000));
        assertThat(line.regel()).isEqualTo("utgift.uten-ramme");
    }

    @Test
    void incomeAboveTheNeedsGivesZeroAndNeverLess() {
        Grunnlag grunnlag =
                Eksempler.with(
                        Eksempler.household(YearMonth.of(2026, 12), Type.ENSLIG),
                        List.of(),
                        List.of(Eksempler.inntekt("l", Inntekt.Type.LONN, 50_000)));
        assertThat(calculate(grunnlag, NASJONALE).computed().stonad()).isEqualTo(Belop.ZERO);
    }

    @ParameterizedTest
    @CsvSource({"1900-01", "2005-06", "2010-01", "2016-12"})
    void aMonthWithNoKnownRateCannotBeCalculated(YearMonth month) {
        KanIkkeBeregnes answer =
                (KanIkkeBeregnes)
                        Livsopphold.calculate(Eksempler.household(month, Type.ENSLIG), NASJONALE);
        assertThat(answer.grunner())
                .singleElement()
                .satisfies(
                        grunn -> {
                            assertThat(grunn.felt()).isEqualTo("month");
                            assertThat(TEKSTER.render(grunn.tekst(), Sprak.NB))
                                    .contains("«Livsopphold, enslig»");
                        });
    }

    static Grunnlag rent(long kroner) {
        return Eksempler.with(
                Eksempler.household(YearMonth.of(2026, 12), Type.ENSLIG),
                List.of(Behov.of("b", Behov.Type.BOLIG, Belop.kroner(kroner), KILDE)),
                List.of());
    }

    static Linje find(Beregnet beregnet, String key) {
        return beregnet.linjer().stream()
                .filter(l -> l.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    static Beregnet calculate(Grunnlag grunnlag, Parametre parametre) {
        assertThat(Livsopphold.calculate(grunnlag, parametre)).isInstanceOf(Beregnet.class);
        return (Beregnet) Livsopphold.calculate(grunnlag, parametre);
    }

    private static Summer sums(long behov, long inntekt, long stonad) {
        return new Summer(Belop.kroner(behov), Belop.kroner(inntekt), Belop.kroner(stonad));
    }

    /// Some days of the same month, in the middle of which the child has its birthday.
    private static Grunnlag inPart(Grunnlag g) {
        LocalDate fodt = LocalDate.of(2020, 12, 16);
        return new Grunnlag(
                g.kommunenr(),
                g.month(),
                new Delmaned(g.month().atDay(3), g.month().atDay(28)),
                new Husholdning(
                        g.husholdning().type(), List.of(Barn.fast("a", "Ada", fodt, KILDE)), KILDE),
                g.behov(),
                g.inntekter());
    }

    /// A household with a line of every kind.
    private static Grunnlag everything() {
        List<Behov> behov =
                Arrays.stream(Behov.Type.values())
                        .map(
                                t ->
                                        new Behov(
                                                t.name(),
                                                t,
                                                t.mustBeNamed() ? "Briller" : "",
                                                Belop.kroner(20_000),
                                                null,
                                                KILDE))
                        .toList();
        List<Inntekt> inntekter =
                Arrays.stream(Inntekt.Type.values())
                        .map(
                                t ->
                                        new Inntekt(
                                                t.name(),
                                                t,
                                                "",
                                                Belop.kroner(100),
                                                t == Inntekt.Type.BARNS_ARBEIDSINNTEKT
                                                        ? new Hvem.Barnet("a")
                                                        : new Hvem.Soker(),
                                                KILDE))
                        .collect(Collectors.toCollection(ArrayList::new));
        inntekter.add(
                new Inntekt(
                        "bok",
                        Inntekt.Type.SPAREPENGER,
                        "",
                        Belop.kroner(100),
                        new Hvem.Barnet("a"),
                        KILDE));
        LocalDate fodt = LocalDate.of(2015, 1, 1);
        return Eksempler.with(
                Eksempler.household(
                        YearMonth.of(2026, 12),
                        Type.PAR,
                        Barn.fast("a", "Ada", fodt, KILDE),
                        new Barn("b", "Bo", fodt, 20, false, KILDE, KILDE),
                        Barn.fast("c", "Cato", LocalDate.of(2000, 1, 1), KILDE)),
                behov,
                inntekter);
    }
}
