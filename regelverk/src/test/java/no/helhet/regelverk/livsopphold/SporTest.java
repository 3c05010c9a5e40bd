package no.helhet.regelverk.livsopphold;

import static no.helhet.regelverk.livsopphold.Eksempler.KOMMUNALE;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Regelversjon;
import no.helhet.regelverk.Sprak;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.Tekster;
import no.helhet.regelverk.livsopphold.Beregning.Beregnet;
import no.helhet.regelverk.livsopphold.Beregning.Endring;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class SporTest {
    private final Beregnet beregnet = LivsoppholdTest.calculate(Eksempler.sara(), KOMMUNALE);

    @Test
    void theTraceSaysWhichRulesAndValuesWereUsed() {
        Map<String, Object> trace = beregnet.spor().toMap();
        assertThat(trace.keySet())
                .containsExactly(
                        "regelversjon", "status", "parametre", "grunnlag", "linjer", "resultat");
        assertThat(trace).containsEntry("regelversjon", Regelversjon.GJELDENDE);
        assertThat(Spor.parametersUsed(beregnet.linjer()))
                .extracting(p -> p.id())
                .containsExactly(
                        "barn-0-5",
                        "barn-6-10",
                        "barn-aldersskifte",
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

    @Test
    void aKeptTraceIsReadBackAsItWas() {
        Beregnet changed =
                ((Endring.Endret)
                                beregnet.override(
                                        "behov:husleie", new Belop(5_00), "Avtale", "Ingrid"))
                        .beregning();
        Map<String, Object> kept = changed.spor().toMap();

        Manedsregnskap read = Spor.read(kept).orElseThrow();

        assertThat(read.regelversjon()).isEqualTo(changed.regelversjon());
        assertThat(read.maned()).isEqualTo(changed.grunnlag().month());
        assertThat(read.forslag()).isEqualTo(changed.forslag());
        assertThat(words(read)).isEqualTo(words(changed.regnskap()));
        assertThat(read.linjer().stream().map(Linje::overstyring).filter(Objects::nonNull))
                .containsExactly(new Linje.Overstyring(new Belop(5_00), "Avtale", "Ingrid"));
        assertThat(Spor.parametersUsed(read.linjer()))
                .isEqualTo(Spor.parametersUsed(changed.linjer()));
    }

    @Test
    void whatCouldNotBeCalculatedHasNoMonthToRead() {
        assertThat(Spor.read(Map.of("status", "kan-ikke-beregnes"))).isEmpty();
    }

    @Test
    void aTraceWithAPieceMissingSaysWhich() {
        Map<String, Object> kept = beregnet.spor().toMap();
        kept.remove("resultat");

        assertThatThrownBy(() -> Spor.read(kept)).hasMessage("The trace lacks resultat");
    }

    /// All that a page shows, in words.
    private static List<String> words(Manedsregnskap maned) {
        Tekster tekster = Tekster.load();
        List<String> words = new ArrayList<>();
        for (Sprak sprak : Sprak.values()) {
            for (Linje line : maned.linjer()) {
                words.add(line.key() + line.gruppe() + line.regel() + line.hjemmel());
                for (Tekst text : List.of(line.post(), line.forklaring(), line.setning())) {
                    words.add(tekster.render(text, sprak));
                }
                words.add(line.sought() + "/" + line.computed() + "/" + line.forslag());
                for (Steg step : line.steps()) {
                    words.add(tekster.render(step.navn(), sprak) + step.verdi() + step.opphav());
                }
            }
        }
        return words;
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
