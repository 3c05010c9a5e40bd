package no.helhet.laering.omrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import no.helhet.laering.omrade.Behovsregning.Folk;
import no.helhet.statistics.reference.SyntheticCountry;
import no.helhet.statistics.reference.SyntheticCountry.Options;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

class BehovsregningTest {
    /// What came in two later years, against what was expected from the years before.
    @Test
    void theIntervalsHoldWhatCameAsOftenAsTheySay() {
        int held = 0;
        int all = 0;
        for (long seed = 1; seed <= 30; seed++) {
            var land = SyntheticCountry.draw(new Options(seed, 2025, false, 1));
            var behov = expect(land, 2022);
            for (var rad : behov.rader()) {
                for (int y = 0; y < 3; y++) {
                    long came = counted(land, rad.kode(), 2023 + y);
                    held += rad.ar().get(y).holds(came) ? 1 : 0;
                    all++;
                }
            }
        }

        assertThat((double) held / all).isBetween(.92, .99);
    }

    private static Behov expect(SyntheticCountry land, int last) {
        var people = new HashMap<String, Map<String, Folk>>();
        for (var cell : land.cells()) {
            if (cell.area().length() == 8 && cell.year() >= last) {
                var s = cell.stratum();
                var age = s.ageFrom() + "–" + s.ageTo();
                var ages =
                        people.computeIfAbsent(cell.area().substring(0, 6), k -> new HashMap<>());
                var before = ages.getOrDefault(age, new Folk(0, 0, new double[3]));
                boolean now = cell.year() == last;
                var coming = before.kommende().clone();
                if (!now) {
                    coming[cell.year() - last - 1] += cell.people();
                }
                ages.put(
                        age,
                        new Folk(
                                before.folk() + (now ? cell.people() : 0),
                                before.antall() + (now ? cell.recipients() : 0),
                                coming));
            }
        }
        var levels = List.of(rate(land, last - 1), rate(land, last));
        return Behovsregning.of(people, Map.of(), Set.of(), levels, last, true);
    }

    private static double rate(SyntheticCountry land, int year) {
        double people = 0;
        double recipients = 0;
        for (var cell : land.cells()) {
            if (cell.area().length() == 8 && cell.year() == year) {
                people += cell.people();
                recipients += cell.recipients();
            }
        }
        return recipients / people;
    }

    private static long counted(SyntheticCountry land, String district, int year) {
        return land.cells().stream()
                .filter(c -> c.area().length() == 8 && c.year() == year)
                .filter(c -> c.area().startsWith(district))
                .mapToLong(SyntheticCountry.Cell::recipients)
                .sum();
    }

    @Test
    void theSumIsThatOfTheAreasAndItsIntervalIsNarrowerThanTheirs() {
        var behov = expect(Syntetisk.land(3), 2022);
        var sum = behov.sum();

        assertThat(behov.rader().stream().mapToLong(Behov.Rad::siste).sum()).isEqualTo(sum.siste());
        for (int y = 0; y < 3; y++) {
            int at = y;
            assertThat(behov.rader().stream().mapToDouble(r -> r.ar().get(at).ventet()).sum())
                    .isCloseTo(sum.ar().get(y).ventet(), within(1e-6));
            double widths =
                    behov.rader().stream()
                            .mapToDouble(r -> r.ar().get(at).ovre() - r.ar().get(at).nedre())
                            .sum();
            assertThat(sum.ar().get(y).ovre() - sum.ar().get(y).nedre()).isLessThan(widths);
        }
    }

    @Test
    void hiddenAreasAreInTheSumAlone() {
        var people =
                Map.of(
                        "a", Map.of("18–66", new Folk(1000, 3, new double[] {1000, 1000, 1000})),
                        "b", Map.of("18–66", new Folk(1000, 40, new double[] {1000, 1000, 1000})),
                        "c", Map.of("18–66", new Folk(1000, 30, new double[] {1000, 1000, 1000})));

        var behov = Behovsregning.of(people, Map.of(), Set.of("a", "c"), List.of(), 2025, true);

        assertThat(behov.rader()).extracting(Behov.Rad::kode).containsExactly("b");
        assertThat(behov.sum().siste()).isEqualTo(73);
        assertThat(behov.sum().ar()).extracting(Behov.Ar::ar).containsExactly(2026, 2027, 2028);
    }
}
