package no.helhet.laering.omrade;

import static no.helhet.laering.omrade.Omradeniva.BYDEL;
import static no.helhet.laering.omrade.Omradeniva.GRUNNKRETS;
import static no.helhet.laering.omrade.Omradeniva.KOMMUNE;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import no.helhet.laering.omrade.Omradefunn.Merke;
import no.helhet.statistics.reference.SyntheticCountry;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/// The analysis against a country whose truth is known.
class OmraderegningTest {
    private static final int SEEDS = 30;
    private static final List<SyntheticCountry> LAND =
            LongStream.rangeClosed(1, SEEDS).mapToObj(Syntetisk::land).toList();
    private static final String VERFTET = "469812";
    private static final String ELVEBAKKEN = "469802";

    private static Omradefunn districts(SyntheticCountry land, int ar, boolean models) {
        return Omraderegning.answer(
                        Syntetisk.sporsmal(BYDEL, "4698", ar), Syntetisk.bydeler(land, ar), models)
                .orElseThrow();
    }

    @Test
    void theTwoTrueDistrictsAreMarkedAndTheOthersNoMoreOftenThanTheLimitsSay() {
        int over = 0;
        int under = 0;
        int others = 0;
        for (var land : LAND) {
            var funn = districts(land, 2025, false);
            over += funn.rad(VERFTET).orElseThrow().merke() == Merke.OVER ? 1 : 0;
            under += funn.rad(ELVEBAKKEN).orElseThrow().merke() == Merke.UNDER ? 1 : 0;
            others +=
                    (int)
                            funn.merket().stream()
                                    .filter(r -> !List.of(VERFTET, ELVEBAKKEN).contains(r.kode()))
                                    .count();
        }

        assertThat(over).isGreaterThanOrEqualTo(SEEDS * 85 / 100);
        assertThat(under).isGreaterThanOrEqualTo(SEEDS * 80 / 100);
        // 12 others, 5 of a hundred outside, and three standard errors more.
        double expected = 12.0 * SEEDS * .05;
        assertThat((double) others).isLessThan(expected + 3 * Math.sqrt(expected));
    }

    @Test
    void anEffectThatBeganInAYearIsNotThereBefore() {
        int early = 0;
        int late = 0;
        for (var land : LAND) {
            early +=
                    districts(land, 2022, false).rad(VERFTET).orElseThrow().merke() == Merke.OVER
                            ? 1
                            : 0;
            late +=
                    districts(land, 2024, false).rad(VERFTET).orElseThrow().merke() == Merke.OVER
                            ? 1
                            : 0;
        }

        assertThat(early).isLessThan(SEEDS / 5);
        assertThat(late).isGreaterThan(SEEDS * 4 / 5);
    }

    @Test
    void theAdjustedIntervalHoldsTheTruthAsOftenAsItSays() {
        int held = 0;
        int all = 0;
        for (var land : LAND) {
            var funn = districts(land, 2025, false);
            var table = Syntetisk.bydeler(land, 2025);
            double mean = meanEffect(land, table);
            for (var rad : funn.rader()) {
                var tall = rad.tall();
                if (tall == null) {
                    continue;
                }
                // On so rare an event the ratio of counts is close to that of odds.
                double truth = funn.rate() * Math.exp(effect(land, table, rad.kode()) - mean);
                held += tall.justertNedre() <= truth && truth <= tall.justertOvre() ? 1 : 0;
                all++;
            }
        }

        assertThat((double) held / all).isBetween(.92, .98);
    }

    /// The district's and its units' own effects, weighted by recipients.
    private static double effect(SyntheticCountry land, Omradetabell table, String kode) {
        double sum = 0;
        double weight = 0;
        for (var cell : table.celler()) {
            if (cell.omrade().equals(kode)) {
                double unit = land.truth().drawn().getOrDefault(cell.indre(), 0.0);
                sum += cell.antall() * unit;
                weight += cell.antall();
            }
        }
        return land.truth().district(kode, 2025) + sum / weight;
    }

    private static double meanEffect(SyntheticCountry land, Omradetabell table) {
        double sum = 0;
        double weight = 0;
        for (var kode : table.omrader()) {
            double recipients =
                    table.celler().stream()
                            .filter(c -> c.omrade().equals(kode))
                            .mapToLong(Omradecelle::antall)
                            .sum();
            sum += recipients * effect(land, table, kode);
            weight += recipients;
        }
        return sum / weight;
    }

    @Test
    void theVariationBetweenBasicUnitsIsFoundAgain() {
        double sum = 0;
        int count = 10;
        for (var land : LAND.subList(0, count)) {
            var model = Flernivamodell.fit(Syntetisk.bydeler(land, 2025), true);
            assertThat(model).isNotNull();
            sum += model.innenfor() == null ? 0 : model.innenfor();
        }

        assertThat(sum / count).isCloseTo(LAND.getFirst().truth().unitSd(), within(.04));
    }

    @Test
    void theVariationBetweenMunicipalitiesIsFoundAgain() {
        double sum = 0;
        for (var land : LAND) {
            var model = Flernivamodell.fit(Syntetisk.kommuner(land, 2025), true);
            assertThat(model).isNotNull();
            sum += model.mellom();
        }

        assertThat(sum / SEEDS).isCloseTo(LAND.getFirst().truth().municipalitySd(), within(.015));
    }

    @Test
    void shrunkEffectsOfMunicipalitiesHoldTheTruthAsOftenAsTheySay() {
        int held = 0;
        int all = 0;
        for (var land : LAND) {
            var model = Flernivamodell.fit(Syntetisk.kommuner(land, 2025), true);
            assertThat(model).isNotNull();
            var truth = land.truth().drawn();
            double mean =
                    model.avvik().keySet().stream()
                            .mapToDouble(k -> truth.getOrDefault(k, 0.0))
                            .average()
                            .orElseThrow();
            for (var entry : model.avvik().entrySet()) {
                double distance =
                        entry.getValue().effekt()
                                - (truth.getOrDefault(entry.getKey(), 0.0) - mean);
                held += Math.abs(distance) <= 1.96 * entry.getValue().sd() ? 1 : 0;
                all++;
            }
        }

        assertThat((double) held / all).isBetween(.91, .98);
    }

    @Test
    void mostOfTheVariationBetweenDistrictsFollowsFromWhoLivesThere() {
        for (var land : LAND.subList(0, 5)) {
            var funn = districts(land, 2025, true);

            assertThat(funn.variasjon().forklart()).isNotNull().isBetween(.5, 1.0);
            assertThat(funn.variasjon().innenfor()).isNotNull().isBetween(.4, .9);
            assertThat(funn.variasjon().indre()).isEqualTo(212);
        }
    }

    @Test
    void compositionAndWhatIsLeftSumToTheDifference() {
        var funn = districts(LAND.getFirst(), 2025, true);

        assertThat(funn.rader())
                .hasSize(14)
                .allSatisfy(
                        rad -> {
                            var tall = rad.tall();
                            assertThat(tall).isNotNull();
                            assertThat(tall.sammensetning() + tall.rest())
                                    .isCloseTo(tall.andel() - funn.rate(), within(1e-12));
                            assertThat(tall.nedre()).isLessThan(tall.andel());
                            assertThat(tall.ovre()).isGreaterThan(tall.andel());
                        });
        assertThat(
                        funn.rader().stream()
                                .mapToDouble(r -> r.tall() == null ? 0 : r.tall().ventet())
                                .sum())
                .isCloseTo(funn.antall(), within(1e-6));
    }

    /// What a share truly is where everyone's odds are known, with a composition.
    private static double truth(List<Omradecelle> cells, Map<List<String>, Double> rates) {
        double people = 0;
        double sum = 0;
        for (var cell : cells) {
            people += cell.folk();
            sum += cell.folk() * rates.getOrDefault(cell.stratum(), 0.0);
        }
        return sum / people;
    }

    /// The true share of each stratum of some basic units together.
    private static Map<List<String>, Double> rates(SyntheticCountry land, List<Omradecelle> cells) {
        var people = new HashMap<List<String>, Double>();
        var sums = new HashMap<List<String>, Double>();
        for (var cell : cells) {
            people.merge(cell.stratum(), (double) cell.folk(), Double::sum);
            sums.merge(
                    cell.stratum(), cell.folk() * Syntetisk.probability(land, cell), Double::sum);
        }
        sums.replaceAll((stratum, sum) -> sum / people.getOrDefault(stratum, 1.0));
        return sums;
    }

    private static final Map<String, Omradesammenligning> RESTEN = new HashMap<>();

    private static Omradesammenligning resten(
            SyntheticCountry land, Omradetabell table, String kode) {
        return RESTEN.computeIfAbsent(
                LAND.indexOf(land) + kode, k -> Resten.compare(table, kode).orElseThrow());
    }

    private record Sides(List<Omradecelle> own, List<Omradecelle> rest, List<Omradecelle> all) {
        static Sides of(Omradetabell table, String kode) {
            var all = table.celler().stream().filter(c -> c.folk() > 0).toList();
            return new Sides(
                    all.stream().filter(c -> c.omrade().equals(kode)).toList(),
                    all.stream().filter(c -> !c.omrade().equals(kode)).toList(),
                    all);
        }
    }

    @Test
    void directlyStandardisedIntervalsHoldTheTruthAtLeastAsOftenAsTheySay() {
        int held = 0;
        int all = 0;
        int left = 0;
        for (var land : LAND) {
            var table = Syntetisk.bydeler(land, 2025);
            for (var kode : table.omrader()) {
                var direkte = resten(land, table, kode).direkte();
                if (direkte == null) {
                    left++;
                    continue;
                }
                var sides = Sides.of(table, kode);
                double own = truth(sides.all(), rates(land, sides.own()));
                double rest = truth(sides.all(), rates(land, sides.rest()));
                held += direkte.omradet().holds(own) ? 1 : 0;
                held += direkte.resten().holds(rest) ? 1 : 0;
                all += 2;
            }
        }

        // The interval of Fay and Feuer is on the safe side where counts are few.
        assertThat((double) held / all).isBetween(.94, .99);
        assertThat(left).isLessThan(SEEDS);
    }

    @Test
    void bothPartsOfOaxacaBlinderHoldTheTruthAsOftenAsTheySay() {
        int explained = 0;
        int remains = 0;
        int all = 0;
        for (var land : LAND) {
            var table = Syntetisk.bydeler(land, 2025);
            for (var kode : table.omrader()) {
                var deling = resten(land, table, kode).deling();
                assertThat(deling).as(kode).isNotNull();
                var sides = Sides.of(table, kode);
                var ofRest = rates(land, sides.rest());
                double own = truth(sides.own(), rates(land, sides.own()));
                double alike = truth(sides.own(), ofRest);
                double rest = truth(sides.rest(), ofRest);
                explained += deling.forklart().holds(alike - rest) ? 1 : 0;
                remains += deling.igjen().holds(own - alike) ? 1 : 0;
                all++;
            }
        }

        // 95 of a hundred and three standard errors. What is explained hangs on the rates of the
        // rest, nearly the same for all districts of a country: it is some 30 trials, not 420.
        assertThat((double) remains / all).isBetween(.918, .982);
        assertThat((double) explained / all).isBetween(.88, .995);
    }

    @Test
    void partsOfOaxacaBlinderSumToTheDifferenceAndFindTheTrueDistricts() {
        int verftet = 0;
        int elvebakken = 0;
        for (var land : LAND) {
            var table = Syntetisk.bydeler(land, 2025);
            for (var kode : List.of(VERFTET, ELVEBAKKEN)) {
                var deling = resten(land, table, kode).deling();
                assertThat(deling).isNotNull();
                assertThat(deling.forklart().verdi() + deling.igjen().verdi())
                        .isCloseTo(deling.forskjell().verdi(), within(1e-9));
                assertThat(deling.faktorer().stream().mapToDouble(f -> f.del().verdi()).sum())
                        .isCloseTo(deling.forklart().verdi(), within(1e-9));
                assertThat(deling.faktorer())
                        .extracting(Omradesammenligning.Faktor::navn)
                        .containsExactlyElementsOf(Syntetisk.FAKTORER);
                verftet += kode.equals(VERFTET) && deling.igjen().nedre() > 0 ? 1 : 0;
                elvebakken += kode.equals(ELVEBAKKEN) && deling.igjen().ovre() < 0 ? 1 : 0;
            }
        }

        assertThat(verftet).isGreaterThanOrEqualTo(SEEDS * 9 / 10);
        assertThat(elvebakken).isGreaterThanOrEqualTo(SEEDS * 9 / 10);
    }

    @Test
    void whereAnAreaLacksAGroupItIsNotStandardisedDirectly() {
        var table =
                table(
                        new Omradecelle("1", "", "", List.of("18–24"), 100, 9),
                        new Omradecelle("2", "", "", List.of("18–24"), 100, 12),
                        new Omradecelle("2", "", "", List.of("25–66"), 300, 20));

        var resten = Resten.compare(table, "1").orElseThrow();

        assertThat(resten.direkte()).isNull();
        assertThat(resten.deling()).isNull();
        assertThat(resten.indirekte().omradet().verdi()).isPositive();
        assertThat(Resten.compare(table, "3")).isEmpty();
    }

    @Test
    void theIntervalOfTheVariationBetweenMunicipalitiesHoldsTheTruth() {
        int held = 0;
        for (var land : LAND) {
            var spredning = justert(Syntetisk.kommuner(land, 2025), KOMMUNE);
            assertThat(spredning.innenfor()).isNull();
            held += spredning.mellom().holds(land.truth().municipalitySd()) ? 1 : 0;
        }

        assertThat(held).isBetween(SEEDS * 86 / 100, SEEDS);
    }

    @Test
    void theIntervalOfTheVariationBetweenBasicUnitsHoldsTheTruth() {
        int held = 0;
        int count = 12;
        for (var land : LAND.subList(0, count)) {
            var spredning = justert(Syntetisk.bydeler(land, 2025), BYDEL);
            assertThat(spredning.innenfor()).isNotNull();
            held += spredning.innenfor().holds(land.truth().unitSd()) ? 1 : 0;
            // Wider than nothing, and the estimate within it.
            assertThat(spredning.mellom().holds(spredning.mellom().verdi())).isTrue();
            assertThat(spredning.mellom().ovre()).isGreaterThan(spredning.mellom().nedre());
        }

        assertThat(held).isGreaterThanOrEqualTo(count * 85 / 100);
    }

    private static Omradefunn.Spredning justert(Omradetabell table, Omradeniva niva) {
        var spredning =
                Omraderegning.answer(Syntetisk.sporsmal(niva, "0", 2025), table, true)
                        .orElseThrow()
                        .variasjon()
                        .justert();
        assertThat(spredning).isNotNull();
        return spredning;
    }

    @Test
    void aDifferenceIsPartedByFactorWithoutARest() {
        var table = Syntetisk.bydeler(LAND.getFirst(), 2025);

        var deling = Omradedeling.of(table, VERFTET).orElseThrow();

        assertThat(deling.faktorer())
                .extracting(Omradedeling.Faktor::navn)
                .containsExactlyElementsOf(Syntetisk.FAKTORER);
        assertThat(
                        deling.rest()
                                + deling.faktorer().stream()
                                        .mapToDouble(Omradedeling.Faktor::del)
                                        .sum())
                .isCloseTo(deling.forskjell(), within(1e-9));
        assertThat(deling.forskjell()).isGreaterThan(.01);
    }

    @Test
    void basicUnitsAreShrunkAndMostCanNotBeTold() {
        var land = LAND.getFirst();
        var funn =
                Omraderegning.answer(
                                Syntetisk.sporsmal(GRUNNKRETS, "4698", 2025),
                                Syntetisk.grunnkretser(land, 2025),
                                true)
                        .orElseThrow();

        assertThat(funn.rader()).hasSize(212);
        assertThat(funn.trakt().streng()).isTrue();
        assertThat(funn.merket().size()).isLessThan(10);
        assertThat(funn.uklare()).isNotNull().isGreaterThan(50);
        double raw = spread(funn, false);
        double shrunk = spread(funn, true);
        assertThat(shrunk).isLessThan(raw / 2);
    }

    private static double spread(Omradefunn funn, boolean shrunk) {
        return funn.rader().stream()
                .map(Omradefunn.Rad::tall)
                .mapToDouble(
                        t ->
                                t == null || t.krympet() == null
                                        ? Double.NaN
                                        : shrunk ? t.krympet().andel() : t.justert())
                .filter(Double::isFinite)
                .map(x -> Math.abs(x - funn.rate()))
                .average()
                .orElseThrow();
    }

    @Test
    void thereIsNoAnswerWithoutTwoAreasOrAnybodyCounted() {
        var sporsmal = Syntetisk.sporsmal(KOMMUNE, "0", 2025);
        var one = new Omradecelle("1", "", "", List.of("18–66"), 100, 3);
        var none = new Omradecelle("2", "", "", List.of("18–66"), 100, 0);

        assertThat(Omraderegning.answer(sporsmal, table(one), true)).isEmpty();
        assertThat(
                        Omraderegning.answer(
                                sporsmal,
                                table(none, new Omradecelle("3", "", "", List.of("18–66"), 100, 0)),
                                true))
                .isEmpty();
        var two = Omraderegning.answer(sporsmal, table(one, none), true).orElseThrow();
        assertThat(two.variasjon().forklart()).isNull();
        assertThat(two.skjult()).isEqualTo(2);
    }

    private static Omradetabell table(Omradecelle... cells) {
        return new Omradetabell(
                List.of("ALDER"), java.util.Map.of(), java.util.Map.of(), List.of(cells));
    }
}
