package no.helhet.statistics.survey;

import no.helhet.statistics.Complete;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who said yes, by group and stratum: counted from rows that are people, or from rows that are
/// counts of people. Never changed after it is made.
public final class ShareCounts {
    private final List<String> groups;
    private final List<String> strata;
    private final Map<String, Integer> places = new HashMap<>();
    private final int[][] yes;
    private final int[][] no;

    private ShareCounts(List<String> groups, List<String> strata, int[][] yes, int[][] no) {
        this.groups = groups;
        this.strata = strata;
        this.yes = yes;
        this.no = no;
        groups.forEach(group -> places.put(group, places.size()));
    }

    /// Counts; rows that miss a value are left out and said.
    ///
    /// @param yes 1 for yes and 0 for no; with `of`, the number of yes in the row
    /// @param of how many answered in the row; null when each row is one person
    /// @return not estimable when a number is not a count, or more said yes than answered
    /// @throws IllegalArgumentException when the columns are not of equal length
    public static Fit<ShareCounts> of(
            Numbers yes, @Nullable Numbers of, Groups groups, Groups strata) {
        int size = yes.size();
        if (groups.size() != size || strata.size() != size || of != null && of.size() != size) {
            throw new IllegalArgumentException("The columns are not of equal length");
        }
        List<Numbers> numbers = of == null ? List.of(yes) : List.of(yes, of);
        return Complete.of(size, numbers, List.of(groups, strata))
                .then(
                        complete -> {
                            int[] rows = complete.rows();
                            return HeadCount.of(of, rows)
                                    .then(
                                            all ->
                                                    HeadCount.of(yes, rows)
                                                            .then(
                                                                    said ->
                                                                            count(
                                                                                    yes, of, rows,
                                                                                    said, all,
                                                                                    groups,
                                                                                    strata)));
                        });
    }

    private static Fit<ShareCounts> count(
            Numbers column,
            @Nullable Numbers of,
            int[] rows,
            long[] said,
            long[] all,
            Groups groups,
            Groups strata) {
        Groups group = groups.keep(rows);
        Groups stratum = strata.keep(rows);
        var yes = new int[group.count()][stratum.count()];
        var no = new int[group.count()][stratum.count()];
        for (int i = 0; i < rows.length; i++) {
            if (said[i] > all[i]) {
                return Fit.notEstimable(
                        Warning.Kind.OUT_OF_RANGE,
                        column.name(),
                        of == null
                                ? "Row %d is %d.".formatted(rows[i] + 1, said[i])
                                : "Row %d has %d of %d.".formatted(rows[i] + 1, said[i], all[i]),
                        of == null
                                ? "Give 1 for yes and 0 for no, or name the column that says how"
                                        + " many answered."
                                : "Correct the counts: those who said yes are among all.");
            }
            yes[group.at(i)][stratum.at(i)] += (int) said[i];
            no[group.at(i)][stratum.at(i)] += (int) (all[i] - said[i]);
        }
        return Fit.of(new ShareCounts(group.levels(), stratum.levels(), yes, no), List.of());
    }

    /// In their order, those without anybody who answered too.
    public List<String> groups() {
        return groups;
    }

    public List<String> strata() {
        return strata;
    }

    /// How many of a group answered.
    ///
    /// @throws IllegalArgumentException when there is no such group
    public int size(String group) {
        int place = place(group);
        return Arrays.stream(yes[place]).sum() + Arrays.stream(no[place]).sum();
    }

    /// The share of a group over all strata.
    ///
    /// @throws IllegalArgumentException when there is no such group, or the level is not within
    ///     (0, 1)
    public Fit<Proportion> share(String group, double level) {
        return Proportion.of(Arrays.stream(yes[place(group)]).sum(), size(group), level);
    }

    /// The share of all groups together.
    ///
    /// @throws IllegalArgumentException when the level is not within (0, 1)
    public Fit<Proportion> share(double level) {
        TwoByTwo table = table(groups.getFirst(), null);
        return Proportion.of(table.yes(), table.total(), level);
    }

    /// Two groups over all strata.
    ///
    /// @param second null for all groups but the first
    /// @throws IllegalArgumentException when there is no such group
    public TwoByTwo table(String first, @Nullable String second) {
        var sums = new int[4];
        for (int s = 0; s < strata.size(); s++) {
            add(sums, s, first, second);
        }
        return new TwoByTwo(sums[0], sums[1], sums[2], sums[3]);
    }

    /// Two groups within each stratum.
    ///
    /// @param second null for all groups but the first
    /// @throws IllegalArgumentException when there is no such group
    public List<Stratum> strata(String first, @Nullable String second) {
        var tables = new ArrayList<Stratum>();
        for (int s = 0; s < strata.size(); s++) {
            var sums = new int[4];
            add(sums, s, first, second);
            tables.add(
                    new Stratum(strata.get(s), new TwoByTwo(sums[0], sums[1], sums[2], sums[3])));
        }
        return List.copyOf(tables);
    }

    private void add(int[] sums, int stratum, String first, @Nullable String second) {
        int one = place(first);
        int other = second == null ? -1 : place(second);
        for (int g = 0; g < groups.size(); g++) {
            if (g == one) {
                sums[0] += yes[g][stratum];
                sums[1] += no[g][stratum];
            } else if (other < 0 || g == other) {
                sums[2] += yes[g][stratum];
                sums[3] += no[g][stratum];
            }
        }
    }

    private int place(String group) {
        Integer place = places.get(group);
        if (place == null) {
            throw new IllegalArgumentException("There is no group %s".formatted(group));
        }
        return place;
    }
}
