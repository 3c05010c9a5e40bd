package no.helhet.regelverk.vilkar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.livsopphold.Beregning.Beregnet;
import no.helhet.regelverk.livsopphold.Beregning.Endring;
import no.helhet.regelverk.livsopphold.Eksempler;
import no.helhet.regelverk.livsopphold.Linje;
import no.helhet.regelverk.livsopphold.Linje.Gruppe;
import no.helhet.regelverk.livsopphold.Livsopphold;
import no.helhet.regelverk.livsopphold.Spor;

import org.junit.jupiter.api.Test;

class ManedsreduksjonTest {
    private static final Beregnet MONTH =
            (Beregnet) Livsopphold.calculate(Eksempler.sara(), Eksempler.KOMMUNALE);

    @Test
    void theReductionIsTheLastLineAndTheSumIsLessByIt() {
        Beregnet reduced = apply(20);
        Linje line = reduced.linjer().getLast();
        Belop cut = find("livsopphold").percent(20);
        assertThat(line.gruppe()).isEqualTo(Gruppe.REDUKSJON);
        assertThat(line.forslag()).isEqualTo(cut);
        assertThat(reduced.forslag().stonad()).isEqualTo(MONTH.forslag().stonad().minus(cut));
        assertThat(reduced.forslag().behov()).isEqualTo(MONTH.forslag().behov());
        assertThat(reduced.sought()).isEqualTo(MONTH.sought());
    }

    @Property(tries = 101)
    void noPercentTakesAnythingFromTheChildren(@ForAll @IntRange(max = 100) int prosent) {
        Belop children =
                Belop.sum(
                        MONTH.linjer().stream()
                                .filter(l -> l.key().startsWith("barn:"))
                                .map(Linje::forslag)
                                .toList());
        assertThat(children.isZero()).isFalse();
        assertThat(apply(prosent).forslag().stonad())
                .isGreaterThanOrEqualTo(MONTH.forslag().stonad().min(children));
    }

    @Test
    void theKeptTraceTellsTheSameReduction() {
        Beregnet reduced = apply(20);
        var kept = Spor.read(reduced.spor().toMap()).orElseThrow();
        assertThat(kept.forslag()).isEqualTo(reduced.forslag());
        assertThat(kept.linjer().getLast().steps()).isEqualTo(reduced.linjer().getLast().steps());
    }

    @Test
    void theLineIsNotChangedInTheCalculation() {
        assertThat(apply(20).override("reduksjon", Belop.ZERO, "Snill.", "solbakken"))
                .isInstanceOfSatisfying(
                        Endring.Avvist.class,
                        refused ->
                                assertThat(refused.grunn().key()).isEqualTo("endring.reduksjon"));
    }

    @Test
    void onlyAReductionCanBeTakenFromAMonth() {
        assertThatThrownBy(() -> MONTH.reduce(MONTH.linjer().getFirst()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Beregnet apply(int prosent) {
        var valg = new Manedsreduksjon.Valg(prosent, "Har fått varsel to ganger.", "solbakken");
        return Manedsreduksjon.apply(
                MONTH,
                (Reduksjon.Beregnet) Manedsreduksjon.calculate(MONTH, valg, Eksempler.KOMMUNALE),
                valg);
    }

    private static Belop find(String key) {
        return MONTH.linjer().stream()
                .filter(l -> l.key().equals(key))
                .findFirst()
                .orElseThrow()
                .forslag();
    }
}
