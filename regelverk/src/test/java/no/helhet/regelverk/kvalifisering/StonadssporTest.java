package no.helhet.regelverk.kvalifisering;

import static no.helhet.regelverk.kvalifisering.Stonadseksempler.NASJONALE;
import static no.helhet.regelverk.kvalifisering.Stonadseksempler.calculate;
import static no.helhet.regelverk.kvalifisering.Stonadseksempler.present;
import static no.helhet.regelverk.kvalifisering.Stonadseksempler.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import no.helhet.regelverk.Regelversjon;
import no.helhet.regelverk.Sprak;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.Tekster;
import no.helhet.regelverk.kvalifisering.Stonadsberegning.Beregnet;
import no.helhet.regelverk.parametre.Oppslag.Funnet;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class StonadssporTest {
    private static final Tekster TEKSTER = Tekster.load();

    /// Two values of G are in one trace, and each line is read back with its own.
    private final Beregnet overMay =
            calculate(present(LocalDate.of(2026, 4, 27), LocalDate.of(2026, 5, 8)));

    @Test
    void theTraceSaysWhichRulesAndValuesWereUsed() {
        Map<String, Object> trace = overMay.spor().toMap();
        assertThat(trace.keySet())
                .containsExactly(
                        "regelversjon", "status", "parametre", "grunnlag", "linjer", "resultat");
        assertThat(trace).containsEntry("regelversjon", Regelversjon.GJELDENDE);
        assertThat(Stonadsspor.parametersUsed(overMay))
                .extracting(Funnet::id, Funnet::value)
                .containsExactly(
                        tuple("grunnbelop", 13_016_000L),
                        tuple("grunnbelop", 13_654_900L),
                        tuple("kvp-avrunding", 1L),
                        tuple("kvp-dager-per-ar", 260L),
                        tuple("kvp-ganger-g", 2041L));
        assertThat(trace.get("resultat"))
                .isEqualTo(
                        Map.of(
                                "uavrundet", overMay.uavrundet().toString(),
                                "avrunding", 1L,
                                "stonad", overMay.stonad().ore()));
    }

    @Property(tries = 100)
    void aKeptTraceIsReadBackAsItWas(@ForAll long seed) {
        assertReadBack(calculate(random(seed)));
    }

    @Test
    void twoValuesOfTheSameParameterAreKeptApart() {
        assertReadBack(overMay);
        List<Stonadslinje> lines = Stonadsspor.read(overMay.spor().toMap()).orElseThrow().linjer();
        assertThat(lines.getFirst().steps().getFirst())
                .isEqualTo(overMay.linjer().getFirst().steps().getFirst());
        assertThat(lines.getLast().steps().getFirst())
                .isEqualTo(overMay.linjer().getLast().steps().getFirst());
    }

    @Test
    void whatCouldNotBeCalculatedHasATraceAndNoPeriodToRead() {
        Map<String, Object> trace =
                Kvalifiseringsstonad.calculate(
                                Stonadseksempler.withDays(overMay.grunnlag(), List.of()), NASJONALE)
                        .spor()
                        .toMap();
        assertThat(trace.keySet()).containsExactly("regelversjon", "status", "grunnlag", "grunner");
        assertThat(Stonadsspor.read(trace)).isEmpty();
    }

    @Test
    void aTraceWithAPieceMissingSaysWhich() {
        Map<String, Object> kept = overMay.spor().toMap();
        kept.remove("resultat");
        assertThatThrownBy(() -> Stonadsspor.read(kept)).hasMessage("The trace lacks resultat");
    }

    @Property(tries = 50)
    void theTraceHoldsOnlyPlainValues(@ForAll long seed) {
        assertPlain(calculate(random(seed)).spor().toMap());
    }

    private static void assertReadBack(Beregnet beregnet) {
        Stonadsregnskap read = Stonadsspor.read(beregnet.spor().toMap()).orElseThrow();
        Stonadsregnskap made = Stonadsregnskap.of(beregnet);
        assertThat(read.regelversjon()).isEqualTo(made.regelversjon());
        assertThat(read.from()).isEqualTo(made.from());
        assertThat(read.to()).isEqualTo(made.to());
        assertThat(read.stonad()).isEqualTo(made.stonad());
        assertThat(words(read)).isEqualTo(words(made));
    }

    /// All that a page shows, in words.
    private static List<String> words(Stonadsregnskap regnskap) {
        return regnskap.linjer().stream().map(StonadssporTest::words).toList();
    }

    private static String words(Stonadslinje line) {
        StringBuilder words = new StringBuilder();
        words.append(line.key() + line.regel() + line.hjemmel() + line.from() + line.to());
        words.append(line.dager()).append(line.belop());
        for (Sprak sprak : Sprak.values()) {
            for (Tekst text : List.of(line.post(), line.setning())) {
                words.append(TEKSTER.render(text, sprak));
            }
            line.steps()
                    .forEach(
                            step ->
                                    words.append(TEKSTER.render(step.navn(), sprak))
                                            .append(step.verdi())
                                            .append(step.opphav()));
        }
        return words.toString();
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
            case List<?> list -> list.forEach(StonadssporTest::assertPlain);
            default -> assertThat(value).isInstanceOfAny(String.class, Long.class, Boolean.class);
        }
    }
}
