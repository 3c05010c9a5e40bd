package no.helhet.regelverk.parametre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Sprak;
import no.helhet.regelverk.Tekster;
import no.helhet.regelverk.parametre.Oppslag.Funnet;
import no.helhet.regelverk.parametre.Oppslag.Ukjent;
import no.helhet.regelverk.parametre.Parameter.Rad;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;

class ParametreTest {
    private static final Parametre NASJONALE = Parametre.nasjonale();

    @Test
    void everyValueHasANameInEveryLanguage() {
        Tekster tekster = Tekster.load();
        for (Parameter parameter : NASJONALE.all()) {
            for (Sprak sprak : Sprak.values()) {
                assertThat(tekster.render(Verdinavn.of(parameter.id()), sprak))
                        .isNotBlank()
                        .isNotEqualTo(parameter.id());
            }
        }
        assertThat(tekster.render(Verdinavn.of("tillegg-skoletur"), Sprak.NB))
                .isEqualTo("tillegg-skoletur");
    }

    @Test
    void whatTheLawLeavesToTheMunicipalityIsMarkedAndNothingElse() {
        assertThat(NASJONALE.all().stream().filter(Parameter::kommunal).map(Parameter::id))
                .containsExactly(
                        "avdrag-dekkes",
                        "barn-0-5",
                        "barn-11-17",
                        "barn-6-10",
                        "barn-aldersskifte",
                        "barns-sparepenger-utenfor",
                        "delmaned-kalenderdager",
                        "lan-rente",
                        "livsopphold-bofellesskap",
                        "livsopphold-enslig",
                        "livsopphold-par",
                        "reduksjon-gulv",
                        "sparepenger-fribelop");
    }

    @ParameterizedTest
    @CsvSource({
        "livsopphold-enslig, 2025-12-31, 8100, UBEKREFTET",
        "livsopphold-enslig, 2026-01-01, 8300, SEKUNDAER",
        "livsopphold-enslig, 2040-01-01, 8300, SEKUNDAER",
        "livsopphold-enslig, 2023-06-30, 6850, BEKREFTET",
        "livsopphold-enslig, 2023-07-01, 7550, SEKUNDAER",
        "livsopphold-par, 2022-06-30, 10950, BEKREFTET",
        "livsopphold-par, 2022-07-01, 11150, BEKREFTET",
        "livsopphold-bofellesskap, 2014-12-31, 4650, BEKREFTET",
        "livsopphold-bofellesskap, 2018-01-01, 5050, BEKREFTET",
        "barn-0-5, 2020-08-31, 2450, BEKREFTET",
        "barn-0-5, 2020-09-01, 2750, BEKREFTET",
        "barn-0-5, 2021-09-01, 3150, BEKREFTET",
        "barn-6-10, 2002-01-01, 2020, SEKUNDAER",
        "barn-11-17, 2012-06-15, 3415, SEKUNDAER",
        "grunnbelop, 2026-04-30, 130160, BEKREFTET",
        "grunnbelop, 2026-05-01, 136549, BEKREFTET",
        "grunnbelop, 2015-05-01, 90068, BEKREFTET",
        "kvp-barnetillegg, 2026-01-01, 38, SEKUNDAER",
        "kvp-barnetillegg, 2026-12-31, 38, SEKUNDAER"
    })
    void anAmountChangesOnItsDate(String id, LocalDate date, long kroner, Sikkerhet certainty) {
        assertThat(NASJONALE.find(id, date))
                .isInstanceOfSatisfying(
                        Funnet.class,
                        funnet -> {
                            assertThat(funnet.belop()).isEqualTo(Belop.kroner(kroner));
                            assertThat(funnet.certainty()).isEqualTo(certainty);
                            assertThat(funnet.source()).isNotBlank();
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1900-01-01",
                "2001-12-31",
                "2005-01-01",
                "2005-12-31",
                "2009-01-01",
                "2010-06-01",
                "2011-12-31",
                "2015-01-01",
                "2016-07-01",
                "2017-12-31"
            })
    void aDateWithNoKnownRateHasNoRate(LocalDate date) {
        for (String id :
                List.of(
                        "livsopphold-enslig",
                        "livsopphold-par",
                        "livsopphold-bofellesskap",
                        "barn-0-5",
                        "barn-6-10",
                        "barn-11-17")) {
            assertThat(NASJONALE.find(id, date)).isEqualTo(new Ukjent(id, date));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "kvp-ganger-g, 2024-06-30, 2000, GANGER_G",
        "kvp-ganger-g, 2024-07-01, 2041, GANGER_G",
        "kvp-andel-ung, 2026-01-01, 2, TREDELER",
        "kvp-timer-per-uke, 2026-01-01, 2250, TIMER_PER_UKE",
        "kvp-dager-per-ar, 2026-01-01, 260, DAGER_PER_AR",
        "kvp-avrunding, 2026-01-01, 1, AVRUNDING"
    })
    void aValueIsHeldInWholeNumbersOfItsUnit(String id, LocalDate date, long held, Enhet unit) {
        assertThat(NASJONALE.find(id, date))
                .isInstanceOfSatisfying(
                        Funnet.class,
                        funnet -> {
                            assertThat(funnet.value()).isEqualTo(held);
                            assertThat(funnet.unit()).isEqualTo(unit);
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "kvp-barnetillegg, 2025-12-31",
        "kvp-barnetillegg, 2027-01-01",
        "kvp-ganger-g, 2018-12-31",
        "kvp-dager-per-ar, 2018-12-31"
    })
    void aValueOfTheQualificationBenefitIsNotCarriedOverToOtherYears(String id, LocalDate date) {
        assertThat(NASJONALE.find(id, date)).isEqualTo(new Ukjent(id, date));
    }

    @ParameterizedTest
    @CsvSource({
        "barnetrygd-utenfor, 2022-08-31, false",
        "barnetrygd-utenfor, 2022-09-01, true",
        "barns-arbeidsinntekt-utenfor, 2015-12-31, false",
        "barns-arbeidsinntekt-utenfor, 2016-01-01, true"
    })
    void whatTheLawLeavesOutItLeavesOutFromADate(String id, LocalDate date, boolean out) {
        assertThat(NASJONALE.find(id, date))
                .isInstanceOfSatisfying(Funnet.class, f -> assertThat(f.isYes()).isEqualTo(out));
    }

    @Test
    void everyAgeUnderEighteenHasExactlyOneRateAndNoOtherAgeHasAny() {
        for (int age = 0; age < 18; age++) {
            int years = age;
            assertThat(NASJONALE.all())
                    .as("age " + age)
                    .filteredOn(p -> p.alder() != null && p.alder().contains(years))
                    .hasSize(1);
        }
        assertThat(NASJONALE.forAge(18)).isEmpty();
        assertThat(NASJONALE.forAge(-1)).isEmpty();
    }

    @Test
    void theMunicipalityWinsWhereItHasARowAndNowhereElse() {
        Parameter own =
                kroner(
                        "livsopphold-enslig",
                        new Rad(
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2026, 6, 30),
                                900_000,
                                "Kommunestyret, sak 12/26",
                                Sikkerhet.BEKREFTET));
        Parametre parametre = NASJONALE.with("9901", List.of(own));
        assertThat(value(parametre, "9901", LocalDate.of(2026, 6, 30))).isEqualTo(900_000);
        assertThat(value(parametre, "9901", LocalDate.of(2026, 7, 1))).isEqualTo(830_000);
        assertThat(value(parametre, "9902", LocalDate.of(2026, 6, 30))).isEqualTo(830_000);
        assertThat(value(NASJONALE, "9901", LocalDate.of(2026, 6, 30))).isEqualTo(830_000);
    }

    @Test
    void anUnsoundMunicipalLayerIsRefused() {
        Parameter empty = kroner("boligramme");
        assertThatThrownBy(() -> NASJONALE.with("9901", List.of(empty)))
                .hasMessageContaining("boligramme");
        assertThatThrownBy(() -> NASJONALE.with("99", List.of()))
                .hasMessageContaining("four digits");
        Parameter otherUnit =
                new Parameter(
                        "klagefrist",
                        Enhet.DAGER,
                        "x",
                        "x",
                        null,
                        List.of(),
                        List.of(
                                new Rad(
                                        LocalDate.of(2026, 1, 1),
                                        null,
                                        5,
                                        "x",
                                        Sikkerhet.BEKREFTET)));
        assertThatThrownBy(() -> NASJONALE.with("9901", List.of(otherUnit)))
                .hasMessageContaining("UKER");
    }

    @Test
    void aValueReadInTheWrongUnitIsABug() {
        Funnet limit =
                (Funnet) NASJONALE.find("aktivitetsplikt-aldersgrense", LocalDate.of(2026, 1, 1));
        assertThat(limit.value()).isEqualTo(30);
        assertThatThrownBy(limit::belop).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(limit::isYes).isInstanceOf(IllegalStateException.class);
    }

    private static long value(Parametre parametre, String kommunenr, LocalDate date) {
        return ((Funnet) parametre.find(kommunenr, "livsopphold-enslig", date)).value();
    }

    private static Parameter kroner(String id, Rad... rows) {
        return new Parameter(
                id, Enhet.KRONER_PER_MANED, "sotjl § 18", "x", null, List.of(), List.of(rows));
    }
}
