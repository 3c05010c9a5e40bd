package no.helhet.statistics.disclosure;

import static no.helhet.statistics.disclosure.Dimension.ALL;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import no.helhet.statistics.disclosure.ProtectedCell.Status;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

class SuppressionTest {
    private static final Dimension AGE = Dimension.flat("age", List.of("u25", "25-44", "45+"));
    private static final Dimension SEX = Dimension.flat("sex", List.of("M", "K"));

    /// Basic units in districts, as in a city.
    private static Dimension places(int districts, int units) {
        var within = new TreeMap<String, String>();
        for (int d = 0; d < districts; d++) {
            for (int u = 0; u < units; u++) {
                within.put("b%02d-%03d".formatted(d, u), "b%02d".formatted(d));
            }
        }
        return Dimension.nested("place", within);
    }

    private static List<String> leaves(Dimension dimension) {
        return dimension.codes().stream().filter(code -> !dimension.isSum(code)).toList();
    }

    private static Tabulation random(Random random, int around, Dimension... dimensions) {
        var table = Tabulation.of(dimensions);
        fill(random, around, table, new ArrayList<>(), dimensions);
        return table;
    }

    private static void fill(
            Random random, int around, Tabulation table, List<String> at, Dimension... dims) {
        if (at.size() == dims.length) {
            boolean empty = random.nextInt(4) == 0;
            table.add(
                    empty ? 0 : (long) (-Math.log(random.nextDouble()) * around),
                    at.toArray(String[]::new));
            return;
        }
        for (String code : leaves(dims[at.size()])) {
            at.addLast(code);
            fill(random, around, table, at, dims);
            at.removeLast();
        }
    }

    @Property(tries = 150)
    void whoeverReadsWhatIsShownIsLeftWithAsManyNumbersAsTheLimitSays(
            @ForAll int seed, @ForAll Rule.Zeros zeros) {
        var random = new Random(seed);
        var shapes =
                List.of(
                        new Dimension[] {AGE},
                        new Dimension[] {AGE, SEX},
                        new Dimension[] {places(2, 3), AGE},
                        new Dimension[] {AGE, places(2, 2), SEX},
                        new Dimension[] {places(3, 2), places(2, 2)});
        var shape = shapes.get(random.nextInt(shapes.size()));
        int limit = 2 + random.nextInt(5);
        var table = random(random, 2 + random.nextInt(20), shape);
        var answer = Suppression.of(table, new Rule.SmallCounts(limit, zeros));

        var attacker = new Attacker(answer, zeros == Rule.Zeros.SHOWN ? 1 : 0, shape);
        for (int i = 0; i < attacker.hidden().size(); i++) {
            double width = attacker.width(i);
            boolean sensitive = attacker.hidden().get(i).status() == Status.SENSITIVE;
            assertThat(width).isGreaterThanOrEqualTo((sensitive ? limit - 1 : 1) - 1e-6);
        }
        assertThat(attacker.determined()).isEmpty();
        for (var cell : answer.cells()) {
            long value = table.value(cell.at().toArray(String[]::new));
            if (cell.isShown()) {
                assertThat(cell.value()).isEqualTo(value);
                assertThat(value >= limit || value == 0 && zeros != Rule.Zeros.HIDDEN).isTrue();
            } else {
                assertThat(cell.value()).isNull();
            }
        }
    }

    /// As a municipality publishes its recipients: by place, and by something else besides.
    private static Suppression ofRecipients(Tabulation table, int limit) {
        return Suppression.of(
                table,
                new Rule.SmallCounts(limit, Rule.Zeros.SHOWN_MOSTLY),
                Costs.byValue(table).fixing(SuppressionTest::isWhole));
    }

    /// Everybody at a place, which every table of the same persons shows.
    private static boolean isWhole(List<String> at) {
        return at.subList(1, at.size()).stream().allMatch(ALL::equals);
    }

    /// The same persons by place and age and sex, and by place and duration; what the tables share
    /// is how many there are at each place.
    @Property(tries = 150)
    void nothingHiddenFollowsFromTwoTablesOfTheSamePersonsSideBySide(
            @ForAll int seed, @ForAll boolean few) {
        var random = new Random(seed);
        int limit = 2 + random.nextInt(5);
        var place = Dimension.flat("place", List.of("p1", "p2", "p3", "p4"));
        var time = Dimension.flat("time", List.of("1", "2-3", "4-6", "7-11", "12"));
        var one = random(random, few ? 1 : 2 + random.nextInt(15), place, AGE, SEX);
        var other = Tabulation.of(place, time);
        Coarsening.counts(one, 0)
                .forEach(
                        (code, count) -> {
                            for (long i = 0; i < count; i++) {
                                var at = random.nextInt(random.nextBoolean() ? 2 : 5);
                                other.add(1, code, leaves(time).get(at));
                            }
                        });
        var coarse = Coarsening.of(Coarsening.counts(one, 0), limit);
        var tables = List.of(coarse.apply(one, 0), coarse.apply(other, 0));
        var published =
                tables.stream()
                        .map(
                                t ->
                                        new Attacker.Published(
                                                ofRecipients(t, limit),
                                                t.dimensions().toArray(Dimension[]::new)))
                        .toList();

        var attacker =
                new Attacker(
                        0, published, (table, at) -> isWhole(at) ? "all " + at.getFirst() : null);
        for (int i = 0; i < attacker.hidden().size(); i++) {
            boolean sensitive = attacker.hidden().get(i).status() == Status.SENSITIVE;
            assertThat(attacker.width(i))
                    .isGreaterThanOrEqualTo((sensitive ? limit - 1 : 1) - 1e-6);
        }
        assertThat(attacker.determined()).isEmpty();
        // The totals stand wherever they are not small themselves.
        for (int i = 0; i < tables.size(); i++) {
            for (var cell : published.get(i).cells().cells()) {
                if (isWhole(cell.at())) {
                    long value = tables.get(i).value(cell.at().toArray(String[]::new));
                    assertThat(cell.isShown()).isEqualTo(value == 0 || value >= limit);
                }
            }
        }
    }

    /// A municipality of twenty thousand: few in each cell, and many of the cells with nobody.
    @Test
    void theTotalsOfASmallMunicipalityStandAndSoDoMostOfItsAges() {
        var age =
                Dimension.flat("age", List.of("0-17", "18-24", "25-44", "45-66", "67-", "UNKNOWN"));
        var sex = Dimension.flat("sex", List.of("K", "M", "UNKNOWN"));
        var whole = Dimension.flat("place", List.of("WHOLE"));
        long[][] counts = {{0, 2}, {9, 14}, {41, 52}, {23, 38}, {3, 1}};
        var table = Tabulation.of(whole, age, sex);
        for (int a = 0; a < counts.length; a++) {
            table.add(counts[a][0], "WHOLE", age.codes().get(a + 1), "K");
            table.add(counts[a][1], "WHOLE", age.codes().get(a + 1), "M");
        }
        var answer = ofRecipients(table, 5);
        assertThat(answer.shown(ALL, ALL, ALL)).hasValue(183);
        assertThat(answer.shown(ALL, ALL, "K")).hasValue(76);
        assertThat(answer.shown(ALL, ALL, "M")).hasValue(107);
        assertThat(answer.shown(ALL, "25-44", ALL)).hasValue(93);
        assertThat(answer.shown(ALL, "45-66", ALL)).hasValue(61);
        // What nobody is in says nothing of anybody, and hides nothing.
        assertThat(answer.shown(ALL, "UNKNOWN", "K")).hasValue(0);
        assertThat(answer.shown(ALL, "25-44", "UNKNOWN")).hasValue(0);
        assertThat(answer.shown(ALL, "67-", "K")).isEmpty();
        assertThat(answer.cells().stream().filter(c -> !c.isShown()).count()).isLessThan(24);
    }

    @Test
    void whatIsDearerToHideIsShownInItsStead() {
        var table = Tabulation.of(AGE).add(3, "u25").add(40, "25-44").add(9, "45+");
        var answer =
                Suppression.of(
                        table,
                        Rule.FEWER_THAN_FIVE,
                        (at, value) -> at.getFirst().equals("45+") ? 1000 : value);
        assertThat(answer.shown("45+")).hasValue(9);
        assertThat(answer.at("25-44").status()).isEqualTo(Status.COMPLEMENT);
    }

    @Test
    void manySmallOnesProtectEachOtherWhereNoTwoOfThemCould() {
        var ages = Dimension.flat("age", List.of("a", "b", "c", "d", "e", "f"));
        var table = Tabulation.of(ages);
        for (String age : List.of("a", "b", "c", "d", "e")) {
            table.add(1, age);
        }
        var answer =
                Suppression.of(
                        table,
                        new Rule.SmallCounts(5, Rule.Zeros.SHOWN_MOSTLY),
                        Costs.byValue(table).fixing(at -> at.equals(List.of(ALL))));
        assertThat(answer.shown(ALL)).hasValue(5);
        assertThat(answer.shown("f")).hasValue(0);
        var attacker = new Attacker(answer, 0, ages);
        assertThat(attacker.highest(0) - attacker.lowest(0)).isGreaterThanOrEqualTo(4);
    }

    @Test
    void placesTooSmallToShowAreCountedTogether() {
        var counts = Map.of("a", 3L, "b", 40L, "c", 0L, "d", 9L, "e", 2L);
        assertThat(Coarsening.of(counts, 5).together()).containsExactly("a", "e");
        assertThat(Coarsening.of(Map.of("a", 3L, "b", 40L, "d", 9L), 5).together())
                .containsExactly("a", "d");
        assertThat(Coarsening.of(Map.of("b", 40L, "d", 9L), 5).together()).isEmpty();
        assertThat(Coarsening.of(Map.of("a", 2L, "b", 2L), 5).together()).containsExactly("a", "b");
        assertThat(Coarsening.of(Map.of("a", 2L), 5).together()).isEmpty();
    }

    @Property(tries = 60)
    void noSumIsToldCloserThanTheRuleOfDominanceAllows(@ForAll int seed) {
        var random = new Random(seed);
        var table = Tabulation.of(places(2, 3), SEX);
        for (String place : leaves(table.dimensions().getFirst())) {
            for (String sex : List.of("M", "K")) {
                int persons = random.nextInt(12);
                for (int i = 0; i < persons; i++) {
                    table.contribute(random.nextInt(6) == 0 ? 900_000 : 10_000, place, sex);
                }
            }
        }
        var answer = Suppression.of(table, new Rule.Dominance(1, 75, 4));
        var attacker = new Attacker(answer, 1, table.dimensions().toArray(Dimension[]::new));
        for (int i = 0; i < attacker.hidden().size(); i++) {
            var cell = attacker.hidden().get(i);
            if (cell.status() == Status.SENSITIVE) {
                double sum = table.value(cell.at().toArray(String[]::new));
                assertThat(attacker.width(i)).isGreaterThanOrEqualTo(sum / 3 - 1e-3);
            }
        }
    }

    @Test
    void aThousandHiddenCellsOfACityAreNotDeterminedByTheirSums() {
        var ages = Dimension.flat("age", List.of("1", "2", "3", "4", "5", "6"));
        var city = places(8, 9);
        var table = random(new Random(7), 9, city, ages);
        var answer = Suppression.of(table, Rule.FEWER_THAN_FIVE);
        var attacker = new Attacker(answer, 1, city, ages);
        assertThat(attacker.hidden()).hasSizeGreaterThan(150);
        assertThat(attacker.determined()).isEmpty();
        // What hides for the others' sake is no more than what hides by the rule.
        assertThat(answer.count(Status.COMPLEMENT)).isLessThan(answer.count(Status.SENSITIVE));
        assertThat(answer.at(ALL, ALL).isShown()).isTrue();
    }

    /// Investment by activity and region: Willenborg & de Waal 1996, as used by Fischetti &
    /// Salazar-Gonzalez 2000 (figure 1): with (II, A), (III, A) and (III, C) hidden beside the
    /// confidential (II, C) = 22, a reader is left with 5 to 30.
    @Test
    void theExampleOfThePaperGivesItsInterval() {
        var activity = Dimension.flat("activity", List.of("I", "II", "III"));
        var region = Dimension.flat("region", List.of("A", "B", "C"));
        var table = investment(activity, region);
        var paper = new ArrayList<ProtectedCell>();
        var hides =
                List.of(
                        List.of("II", "A"),
                        List.of("II", "C"),
                        List.of("III", "A"),
                        List.of("III", "C"));
        for (String a : activity.codes()) {
            for (String r : region.codes()) {
                var at = List.of(a, r);
                paper.add(
                        hides.contains(at)
                                ? new ProtectedCell(at, null, Status.COMPLEMENT)
                                : new ProtectedCell(at, table.value(a, r), Status.SHOWN));
            }
        }
        var attacker = new Attacker(new Suppression(paper), 0, activity, region);
        assertThat(attacker.lowest(1)).isCloseTo(5, within(1e-9));
        assertThat(attacker.highest(1)).isCloseTo(30, within(1e-9));

        var confidential = Rule.Named.of(List.of(List.of("II", "C")), 25);
        var ours = Suppression.of(table, confidential);
        assertThat(ours.count(Status.SENSITIVE)).isEqualTo(1);
        assertThat(ours.count(Status.COMPLEMENT)).isEqualTo(3);
        var against = new Attacker(ours, 0, activity, region);
        for (int i = 0; i < against.hidden().size(); i++) {
            if (against.hidden().get(i).status() == Status.SENSITIVE) {
                assertThat(against.width(i)).isGreaterThanOrEqualTo(25 - 1e-9);
            }
        }
    }

    private static Tabulation investment(Dimension activity, Dimension region) {
        long[][] values = {{20, 50, 10}, {8, 19, 22}, {17, 32, 12}};
        var table = Tabulation.of(activity, region);
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values.length; j++) {
                table.add(values[i][j], activity.codes().get(i + 1), region.codes().get(j + 1));
            }
        }
        return table;
    }

    @Test
    void nothingIsHiddenWhereNothingIsSmall() {
        var table = Tabulation.of(AGE, SEX);
        for (String age : leaves(AGE)) {
            table.add(7, age, "M").add(0, age, "K");
        }
        var answer = Suppression.of(table, Rule.FEWER_THAN_FIVE);
        assertThat(answer.cells()).allMatch(ProtectedCell::isShown);
        assertThat(answer.shown(ALL, "M")).hasValue(21);
        assertThat(answer.shown("u25", "K")).hasValue(0);
    }

    @Test
    void aSmallNumberHidesWithOneOtherInAListThatIsSummed() {
        var table = Tabulation.of(AGE).add(3, "u25").add(40, "25-44").add(9, "45+");
        var answer = Suppression.of(table, Rule.FEWER_THAN_FIVE);
        assertThat(answer.at("u25").status()).isEqualTo(Status.SENSITIVE);
        assertThat(answer.at("45+").status()).isEqualTo(Status.COMPLEMENT);
        assertThat(answer.at("25-44").isShown()).isTrue();
        assertThat(answer.shown(ALL)).hasValue(52);
    }

    @Test
    void withoutTheComplementTheAttackerWouldHaveFoundIt() {
        var table = Tabulation.of(AGE).add(3, "u25").add(40, "25-44").add(9, "45+");
        var naive =
                Suppression.of(table, Rule.FEWER_THAN_FIVE).cells().stream()
                        .map(
                                c ->
                                        c.status() == Status.COMPLEMENT
                                                ? new ProtectedCell(c.at(), 9L, Status.SHOWN)
                                                : c)
                        .toList();
        var attacker = new Attacker(new Suppression(naive), 1, AGE);
        assertThat(attacker.determined()).hasSize(1);
        assertThat(attacker.width(0)).isCloseTo(0, within(1e-9));
        assertThat(attacker.lowest(0)).isCloseTo(3, within(1e-9));
    }

    @Test
    void theSumHidesToo_WhenNothingElseCan() {
        var table = Tabulation.of(AGE).add(3, "u25");
        var answer = Suppression.of(table, Rule.FEWER_THAN_FIVE);
        assertThat(answer.shown("u25")).isEmpty();
        assertThat(answer.shown(ALL)).isEmpty();
        assertThat(answer.shown("45+")).hasValue(0);
    }

    @Test
    void theSameTableHidesTheSameCells() {
        var first = Suppression.of(random(new Random(3), 6, places(4, 5), AGE), rule());
        var second = Suppression.of(random(new Random(3), 6, places(4, 5), AGE), rule());
        assertThat(first).isEqualTo(second);
    }

    private static Rule rule() {
        return new Rule.SmallCounts(4, Rule.Zeros.SHOWN);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> Dimension.nested("p", Map.of("a", "b", "b", "a")))
                .hasMessageContaining("within itself");
        assertThatThrownBy(() -> Dimension.flat("p", List.of("a", "a")))
                .hasMessageContaining("there twice");
        assertThatThrownBy(() -> Tabulation.of(places(1, 2)).add(1, "b00"))
                .hasMessageContaining("is a sum");
        assertThatThrownBy(() -> Tabulation.of(AGE).add(-1, "u25"))
                .hasMessageContaining("not negative");
        assertThatThrownBy(
                        () ->
                                Suppression.of(
                                        Tabulation.of(AGE).add(9, "u25"),
                                        new Rule.Dominance(1, 80, 3)))
                .hasMessageContaining("amounts");
    }
}
