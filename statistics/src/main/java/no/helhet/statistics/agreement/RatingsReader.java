package no.helhet.statistics.agreement;

import no.helhet.statistics.Complete;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Makes [Ratings] of columns.
final class RatingsReader {
    private RatingsReader() {}

    static Fit<Ratings> wideNumbers(List<Numbers> columns) {
        int size = sameSize(columns.stream().map(Numbers::size).toList());
        for (Numbers column : columns) {
            var infinite = infinite(column);
            if (infinite.isPresent()) {
                return infinite.get();
            }
        }
        var names = columns.stream().map(Numbers::name).toList();
        double[] levels = distinct(columns);
        var codes = new int[size][columns.size()];
        for (int r = 0; r < columns.size(); r++) {
            for (int u = 0; u < size; u++) {
                codes[u][r] = code(columns.get(r).at(u), levels);
            }
        }
        return made(rows(size), names, Scale.ofNumbers(levels), codes);
    }

    static Fit<Ratings> wideGroups(List<Groups> columns) {
        int size = sameSize(columns.stream().map(Groups::size).toList());
        var all = new ArrayList<@Nullable String>();
        for (Groups column : columns) {
            for (int u = 0; u < size; u++) {
                all.add(column.isMissing(u) ? null : column.level(column.at(u)));
            }
        }
        Groups joined = Groups.of("", all.toArray(new @Nullable String[0]));
        var codes = new int[size][columns.size()];
        for (int r = 0; r < columns.size(); r++) {
            for (int u = 0; u < size; u++) {
                codes[u][r] = joined.at(r * size + u);
            }
        }
        var names = columns.stream().map(Groups::name).toList();
        return made(rows(size), names, Scale.ofNames(joined.levels()), codes);
    }

    static Fit<Ratings> longNumbers(Groups unit, Groups rater, Numbers rating) {
        sameSize(List.of(unit.size(), rater.size(), rating.size()));
        var infinite = infinite(rating);
        if (infinite.isPresent()) {
            return infinite.get();
        }
        double[] levels = distinct(List.of(rating));
        var codes = new int[rating.size()];
        Arrays.setAll(codes, i -> code(rating.at(i), levels));
        return placed(unit, rater, codes, Scale.ofNumbers(levels));
    }

    static Fit<Ratings> longGroups(Groups unit, Groups rater, Groups rating) {
        sameSize(List.of(unit.size(), rater.size(), rating.size()));
        return placed(unit, rater, rating.toArray(), Scale.ofNames(rating.levels()));
    }

    private static Fit<Ratings> placed(Groups unit, Groups rater, int[] rating, Scale scale) {
        return Complete.of(rating.length, List.of(), List.of(unit, rater))
                .then(
                        complete -> {
                            var codes = new int[unit.count()][rater.count()];
                            for (int[] row : codes) {
                                Arrays.fill(row, -1);
                            }
                            for (int i : complete.rows()) {
                                int u = unit.at(i);
                                int r = rater.at(i);
                                if (rating[i] < 0) {
                                    continue;
                                }
                                if (codes[u][r] >= 0) {
                                    return Fit.notEstimable(
                                            Warning.Kind.OUT_OF_RANGE,
                                            rater.name(),
                                            "%s rates %s twice."
                                                    .formatted(rater.level(r), unit.level(u)),
                                            "Keep one rating of each rater for each unit.");
                                }
                                codes[u][r] = rating[i];
                            }
                            return made(unit.levels(), rater.levels(), scale, codes);
                        });
    }

    private static Fit<Ratings> made(
            List<String> units, List<String> raters, Scale scale, int[][] codes) {
        var warnings = new ArrayList<Warning>();
        int[] active =
                IntStream.range(0, raters.size())
                        .filter(r -> Arrays.stream(codes).anyMatch(row -> row[r] >= 0))
                        .toArray();
        for (int r = 0; r < raters.size(); r++) {
            int rater = r;
            if (IntStream.of(active).noneMatch(a -> a == rater)) {
                warnings.add(
                        new Warning(
                                Warning.Kind.EMPTY_GROUP,
                                raters.get(r),
                                "The rater has no rating and is left out.",
                                "Leave the rater out of the data."));
            }
        }
        if (active.length < 2) {
            return Fit.notEstimable(
                    Warning.Kind.ONE_GROUP,
                    active.length == 0 ? "" : raters.get(active[0]),
                    "%d raters have ratings.".formatted(active.length),
                    "Agreement takes two raters or more.");
        }
        int[] all = IntStream.range(0, units.size()).toArray();
        return Fit.of(new Ratings(units, raters, scale, codes).keep(all, active), warnings);
    }

    private static Optional<Fit<Ratings>> infinite(Numbers column) {
        for (int i = 0; i < column.size(); i++) {
            if (Double.isInfinite(column.at(i))) {
                return Optional.of(
                        Fit.notEstimable(
                                Warning.Kind.NOT_FINITE,
                                column.name(),
                                "Row %d is infinite.".formatted(i + 1),
                                "Correct the value, or leave it empty if it is not known."));
            }
        }
        return Optional.empty();
    }

    /// Ascending, each once; zero and minus zero are one.
    private static double[] distinct(List<Numbers> columns) {
        return columns.stream()
                .flatMapToDouble(c -> Arrays.stream(c.toArray()))
                .filter(v -> !Double.isNaN(v))
                .map(v -> v + 0.0)
                .sorted()
                .distinct()
                .toArray();
    }

    private static int code(double value, double[] levels) {
        return Double.isNaN(value) ? -1 : Arrays.binarySearch(levels, value + 0.0);
    }

    private static List<String> rows(int size) {
        return IntStream.rangeClosed(1, size).mapToObj(Integer::toString).toList();
    }

    private static int sameSize(List<Integer> sizes) {
        if (sizes.isEmpty()) {
            throw new IllegalArgumentException("There are no columns");
        }
        if (sizes.stream().distinct().count() > 1) {
            throw new IllegalArgumentException("The columns have unequal lengths: " + sizes);
        }
        return sizes.getFirst();
    }
}
