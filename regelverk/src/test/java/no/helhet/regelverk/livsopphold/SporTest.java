package no.helhet.regelverk.livsopphold;

import static no.helhet.regelverk.livsopphold.Eksempler.KOMMUNALE;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.regelverk.Regelversjon;
import no.helhet.regelverk.livsopphold.Beregning.Beregnet;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class SporTest {
    private final Beregnet beregnet = LivsoppholdTest.calculate(Eksempler.sara(), KOMMUNALE);

    @Test
    void theTraceSaysWhichRulesAndValuesWereUsed() {
        Map<String, Object> trace = beregnet.spor().toMap();
        assertThat(trace.keySet())
                .containsExactly(
                        "regelversjon", "status", "parametre", "grunnlag", "linjer", "resultat");
        assertThat(trace).containsEntry("regelversjon", Regelversjon.GJELDENDE);
        assertThat(Spor.parametersUsed(beregnet))
                .extracting(p -> p.id())
                .containsExactly(
                        "barn-0-5",
                        "barn-6-10",
                        "barnetrygd-utenfor",
                        "boligramme",
                        "livsopphold-enslig",
                        "vinterklaer");
        assertThat(((List<?>) trace.get("parametre")).getFirst())
                .isEqualTo(
                        Spor.map(
                                "id", "barn-0-5",
                                "kommunenr", null,
                                "from", "2026-01-01",
                                "to", null,
                                "value", 405_000L,
                                "unit", "kr/mnd",
                                "source", "et åpent prosjekt som viser til nav.no",
                                "certainty", "sekundaer",
                                "hjemmel", "sotjl § 18 fjerde ledd"));
        assertThat(trace.get("resultat"))
                .isEqualTo(
                        Map.of(
                                "sought", sums(3_412_900, 1_590_200, 1_822_700),
                                "computed", sums(3_085_400, 1_590_200, 1_495_200),
                                "forslag", sums(3_085_400, 1_590_200, 1_495_200)));
    }

    @Test
    void theTraceHoldsOnlyPlainValues() {
        assertPlain(beregnet.spor().toMap());
    }

    @Test
    void theSameInputGivesTheSameTrace() {
        Beregning again = Livsopphold.calculate(Eksempler.sara(), KOMMUNALE);
        assertThat(again.spor().toMap().toString()).isEqualTo(beregnet.spor().toMap().toString());
    }

    private static Map<String, Long> sums(long behov, long inntekt, long stonad) {
        return Map.of("behov", behov, "inntekt", inntekt, "stonad", stonad);
    }

    private static void assertPlain(@org.jspecify.annotations.Nullable Object value) {
        switch (value) {
            case null -> {}
            case Map<?, ?> map ->
                    map.forEach(
                            (key, inner) -> {
                                assertThat(key).isInstanceOf(String.class);
                                assertPlain(inner);
                            });
            case List<?> list -> list.forEach(SporTest::assertPlain);
            default -> assertThat(value).isInstanceOfAny(String.class, Long.class, Boolean.class);
        }
    }
}
