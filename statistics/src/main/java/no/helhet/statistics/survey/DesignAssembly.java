package no.helhet.statistics.survey;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/// Puts a design together and looks for what is wrong with it.
final class DesignAssembly {
    private final SurveyDesign.Builder parts;
    private final List<Warning> warnings = new ArrayList<>();
    private final boolean[] in;
    private @Nullable Warning problem;

    DesignAssembly(SurveyDesign.Builder parts) {
        this.parts = parts;
        in = new boolean[parts.weights.size()];
    }

    Fit<SurveyDesign> assemble() {
        return WeightCheck.of(parts.weights).then(checked -> design(checked.weights()));
    }

    private Fit<SurveyDesign> design(double[] weights) {
        for (int i = 0; i < in.length; i++) {
            in[i] = !parts.weights.isMissing(i);
        }
        leaveOut(parts.strata);
        leaveOut(parts.clusters);
        leaveOut(parts.postStrata);
        double sum = 0;
        for (int i = 0; i < in.length; i++) {
            weights[i] = in[i] ? weights[i] : 0;
            sum += weights[i];
        }
        if (sum == 0) {
            return Fit.notEstimable(
                    Warning.Kind.TOO_FEW,
                    parts.weights.name(),
                    "No row with a weight has all that the design asks for.",
                    "Fill in strata and clusters, or leave them out.");
        }
        Units units = units();
        if (problem == null) {
            lonely(units);
        }
        Warning found = problem;
        if (found != null) {
            return Fit.notEstimable(found.kind(), found.column(), found.what(), found.remedy());
        }
        Groups cells = parts.postStrata;
        Fit<SurveyDesign> fit =
                cells == null
                        ? Fit.of(new SurveyDesign(weights, units, parts.lonely, null), List.of())
                        : PostStrata.scale(weights, cells, parts.counts)
                                .map(
                                        scaled ->
                                                new SurveyDesign(
                                                        scaled,
                                                        units,
                                                        parts.lonely,
                                                        cellsIn(cells)));
        return fit.with(warnings);
    }

    private int[] cellsIn(Groups cells) {
        int[] codes = cells.toArray();
        for (int i = 0; i < codes.length; i++) {
            codes[i] = in[i] ? codes[i] : -1;
        }
        return codes;
    }

    private void leaveOut(@Nullable Groups column) {
        if (column == null) {
            return;
        }
        int missing = 0;
        for (int i = 0; i < in.length; i++) {
            if (column.isMissing(i)) {
                in[i] = false;
                missing++;
            }
        }
        if (missing > 0) {
            warnings.add(
                    new Warning(
                            Warning.Kind.MISSING,
                            column.name(),
                            "%d of %d rows have no value and are left out."
                                    .formatted(missing, in.length),
                            "Find out where they belong: they were drawn too."));
        }
    }

    private Units units() {
        var unitOf = new int[in.length];
        Arrays.fill(unitOf, -1);
        var places = new HashMap<Long, Integer>();
        var strata = new HashMap<Integer, Integer>();
        var stratumOf = new ArrayList<Integer>();
        var rowOf = new ArrayList<Integer>();
        var stratumOfCluster = new HashMap<Integer, Integer>();
        String twice = "";
        for (int i = 0; i < in.length; i++) {
            if (!in[i]) {
                continue;
            }
            int code = parts.strata == null ? 0 : parts.strata.at(i);
            int cluster = parts.clusters == null ? i : parts.clusters.at(i);
            int stratum = strata.computeIfAbsent(code, k -> strata.size());
            Integer before = stratumOfCluster.putIfAbsent(cluster, stratum);
            if (before != null && before != stratum && parts.clusters != null) {
                twice = parts.clusters.level(cluster);
            }
            long key = ((long) stratum << 32) | cluster;
            Integer place = places.get(key);
            if (place == null) {
                place = stratumOf.size();
                places.put(key, place);
                stratumOf.add(stratum);
                rowOf.add(i);
            }
            unitOf[i] = place;
        }
        if (!twice.isEmpty() && parts.clusters != null) {
            warnings.add(
                    new Warning(
                            Warning.Kind.APPROXIMATE,
                            parts.clusters.name(),
                            "%s is found in several strata and counts as a cluster in each."
                                    .formatted(twice),
                            "If it is one cluster, correct its stratum."));
        }
        int[] of = stratumOf.stream().mapToInt(Integer::intValue).toArray();
        return new Units(unitOf, of, left(unitOf, of, rowOf, strata.size()));
    }

    /// 1 − n/N for each stratum.
    private double[] left(int[] unitOf, int[] stratumOf, List<Integer> rowOf, int strata) {
        var left = new double[strata];
        Arrays.fill(left, 1);
        Numbers population = parts.population;
        if (population == null) {
            return left;
        }
        var sizes = new int[strata];
        for (int stratum : stratumOf) {
            sizes[stratum]++;
        }
        var first = new int[strata];
        Arrays.fill(first, -1);
        for (int i = 0; i < unitOf.length && problem == null; i++) {
            if (unitOf[i] < 0) {
                continue;
            }
            int h = stratumOf[unitOf[i]];
            double all = population.at(i);
            first[h] = first[h] < 0 ? i : first[h];
            if (!(all >= sizes[h]) || Double.isInfinite(all)) {
                problem =
                        new Warning(
                                Warning.Kind.OUT_OF_RANGE,
                                population.name(),
                                "Row %d says %s in the population; the sample has %d of the stratum."
                                        .formatted(i + 1, all, sizes[h]),
                                "Give the clusters there are in the stratum, drawn or not.");
            } else if (all != population.at(first[h])) {
                problem =
                        new Warning(
                                Warning.Kind.OUT_OF_RANGE,
                                population.name(),
                                "Rows %d and %d are of one stratum and differ."
                                        .formatted(first[h] + 1, i + 1),
                                "Give the same number in all rows of a stratum.");
            }
            left[h] = 1 - sizes[h] / all;
        }
        return left;
    }

    private void lonely(Units units) {
        String column = parts.clusters == null ? parts.weights.name() : parts.clusters.name();
        int lonely = 0;
        for (int h = 0; h < units.strata(); h++) {
            lonely += units.isLonely(h) ? 1 : 0;
        }
        if (lonely == 0) {
            return;
        }
        if (lonely == units.strata()) {
            problem =
                    new Warning(
                            Warning.Kind.ONE_GROUP,
                            column,
                            "No stratum has more than one cluster: there is nothing to compare.",
                            "Join strata, or give the clusters within them.");
            return;
        }
        String strata = parts.strata == null ? column : parts.strata.name();
        String what = "%d of %d strata have a single cluster.".formatted(lonely, units.strata());
        var warning =
                new Warning(
                        Warning.Kind.TOO_FEW,
                        strata,
                        what,
                        switch (parts.lonely) {
                            case FAIL ->
                                    "Join them with strata like them, or choose a rule for them.";
                            case ADJUST ->
                                    "They are held against the mean of all: on the safe side.";
                            case CERTAINTY ->
                                    "They add nothing to the error: right if they were certain to"
                                            + " be drawn.";
                            case AVERAGE -> "They count as the other strata do on average.";
                        });
        if (parts.lonely == LonelyStratum.FAIL) {
            problem = warning;
        } else {
            warnings.add(warning);
        }
    }
}
