package no.helhet.statistics.agreement;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import java.util.List;
import java.util.stream.IntStream;

/// What raters said of units, each unit rated at most once by each rater; never changed
/// after it is made. A rating is a level of one scale that all raters share: a number,
/// or a category with a name. A rating may be missing.
///
/// Numbers keep their value; categories are ordered by their names until [#scaled] says
/// how.
public final class Ratings {
    private final List<String> units;
    private final List<String> raters;
    private final Scale scale;
    private final int[][] codes;

    Ratings(List<String> units, List<String> raters, Scale scale, int[][] codes) {
        this.units = units;
        this.raters = raters;
        this.scale = scale;
        this.codes = codes;
    }

    /// One column for each rater, one row for each unit.
    ///
    /// @param raters columns of equal length; `NaN` is a missing rating
    /// @return not estimable when a rating is infinite, or fewer than two raters rated
    ///     anything
    public static Fit<Ratings> ofNumbers(List<Numbers> raters) {
        return RatingsReader.wideNumbers(raters);
    }

    /// One column for each rater, one row for each unit; all levels of all columns are
    /// one scale.
    public static Fit<Ratings> ofGroups(List<Groups> raters) {
        return RatingsReader.wideGroups(raters);
    }

    /// One row for each rating.
    ///
    /// @return not estimable when a rater rates a unit twice, a rating is infinite, or
    ///     fewer than two raters rated anything
    public static Fit<Ratings> ofNumbers(Groups unit, Groups rater, Numbers rating) {
        return RatingsReader.longNumbers(unit, rater, rating);
    }

    /// One row for each rating, which is a category.
    public static Fit<Ratings> ofGroups(Groups unit, Groups rater, Groups rating) {
        return RatingsReader.longGroups(unit, rater, rating);
    }

    public List<String> units() {
        return units;
    }

    public List<String> raters() {
        return raters;
    }

    /// The names of the scale's levels, lowest first.
    public List<String> levels() {
        return scale.levels();
    }

    /// Whether ratings are numbers, so that distances between them have a meaning.
    public boolean isNumeric() {
        return scale.numeric();
    }

    /// Whether it is known which level is the lower: ratings are numbers, or the scale
    /// was given.
    public boolean isOrdered() {
        return scale.numeric() || scale.isWhole();
    }

    /// The level's place on the scale, from 0; -1 when missing.
    public int code(int unit, int rater) {
        return codes[unit][rater];
    }

    /// The rating as a number (a category: its place from 1); `NaN` when missing.
    public double value(int unit, int rater) {
        int code = codes[unit][rater];
        return code < 0 ? Double.NaN : scale.value(code);
    }

    /// How many raters rated a unit.
    public int rated(int unit) {
        int count = 0;
        for (int code : codes[unit]) {
            if (code >= 0) {
                count++;
            }
        }
        return count;
    }

    /// The same on a scale that is given whole, lowest level first: levels that nobody
    /// used count in weights and in the number of categories.
    ///
    /// @return not estimable when a rating is not on the scale
    public Fit<Ratings> scaled(List<String> levels) {
        return scale.whole(levels)
                .map(
                        whole -> {
                            int[] to =
                                    scale.levels().stream()
                                            .mapToInt(whole.levels()::indexOf)
                                            .toArray();
                            return recoded(whole, to);
                        });
    }

    /// Two raters alone, with the units that both rated. Levels that neither used are
    /// gone unless the scale was given whole (as `irr::kappa2` does).
    ///
    /// @return not estimable when they rated no unit both
    public Fit<Ratings> pair(int first, int second) {
        int[] kept =
                IntStream.range(0, units.size())
                        .filter(u -> codes[u][first] >= 0 && codes[u][second] >= 0)
                        .toArray();
        if (kept.length == 0) {
            return Fit.notEstimable(
                    Warning.Kind.TOO_FEW,
                    raters.get(first) + " and " + raters.get(second),
                    "No unit was rated by both.",
                    "Let the two rate some of the same units.");
        }
        return Fit.of(
                keep(kept, new int[] {first, second}).trimmed(),
                leftOut(raters.get(first) + " and " + raters.get(second), "by both", kept.length));
    }

    /// The units that everyone rated.
    public Fit<Ratings> complete() {
        return rated("by every rater", raters.size());
    }

    /// The units with at least two ratings: the others say nothing of agreement.
    public Fit<Ratings> pairable() {
        return rated("at least twice", 2);
    }

    private Fit<Ratings> rated(String how, int least) {
        int[] kept = IntStream.range(0, units.size()).filter(u -> rated(u) >= least).toArray();
        int[] all = IntStream.range(0, raters.size()).toArray();
        if (kept.length < 2) {
            return Fit.notEstimable(
                    Warning.Kind.TOO_FEW,
                    "",
                    "%d units were rated %s.".formatted(kept.length, how),
                    "Have more units rated by the same raters.");
        }
        return Fit.of(keep(kept, all).trimmed(), leftOut("", how, kept.length));
    }

    private List<Warning> leftOut(String who, String how, int kept) {
        return kept == units.size()
                ? List.of()
                : List.of(
                        new Warning(
                                Warning.Kind.MISSING,
                                who,
                                "%d of %d units were not rated %s and are left out."
                                        .formatted(units.size() - kept, units.size(), how),
                                "See whether those units are harder to judge than the others."));
    }

    /// All raters but one; units and levels that only that one had stay.
    Ratings without(int rater) {
        int[] left = IntStream.range(0, raters.size()).filter(r -> r != rater).toArray();
        return keep(IntStream.range(0, units.size()).toArray(), left);
    }

    Ratings keep(int[] keptUnits, int[] keptRaters) {
        var cut = new int[keptUnits.length][keptRaters.length];
        for (int u = 0; u < cut.length; u++) {
            for (int r = 0; r < keptRaters.length; r++) {
                cut[u][r] = codes[keptUnits[u]][keptRaters[r]];
            }
        }
        return new Ratings(
                IntStream.of(keptUnits).mapToObj(units::get).toList(),
                IntStream.of(keptRaters).mapToObj(raters::get).toList(),
                scale,
                cut);
    }

    private Ratings trimmed() {
        if (scale.isWhole()) {
            return this;
        }
        var used = new boolean[scale.size()];
        for (int[] row : codes) {
            for (int code : row) {
                if (code >= 0) {
                    used[code] = true;
                }
            }
        }
        var to = new int[used.length];
        int count = 0;
        for (int c = 0; c < used.length; c++) {
            to[c] = used[c] ? count++ : -1;
        }
        return count == used.length ? this : recoded(scale.keep(used), to);
    }

    private Ratings recoded(Scale next, int[] to) {
        var moved = new int[codes.length][];
        for (int u = 0; u < moved.length; u++) {
            moved[u] = IntStream.of(codes[u]).map(c -> c < 0 ? -1 : to[c]).toArray();
        }
        return new Ratings(units, raters, next, moved);
    }

    /// Ratings of a unit on each level.
    int[] counts(int unit) {
        var counts = new int[scale.size()];
        for (int code : codes[unit]) {
            if (code >= 0) {
                counts[code]++;
            }
        }
        return counts;
    }

    /// The values as rows of units, for complete ratings.
    double[][] values() {
        var values = new double[units.size()][raters.size()];
        for (int u = 0; u < values.length; u++) {
            for (int r = 0; r < raters.size(); r++) {
                values[u][r] = value(u, r);
            }
        }
        return values;
    }

    double levelValue(int code) {
        return scale.value(code);
    }

    @Override
    public String toString() {
        return "Ratings[%d units, %d raters, %d levels]"
                .formatted(units.size(), raters.size(), scale.size());
    }
}
