package no.helhet.statistics.survey;

import no.helhet.statistics.Complete;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Counts by two columns.
///
/// @param counts by rows
public record CrossTable(
        String rowName,
        String columnName,
        List<String> rows,
        List<String> columns,
        List<List<Integer>> counts) {
    /// @throws IllegalArgumentException when the counts have another shape than the names, or one
    ///     is negative
    public CrossTable {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        counts = counts.stream().map(List::copyOf).toList();
        int wide = columns.size();
        if (counts.size() != rows.size() || counts.stream().anyMatch(r -> r.size() != wide)) {
            throw new IllegalArgumentException("The counts do not have the shape of the names");
        }
        if (counts.stream().flatMap(List::stream).anyMatch(n -> n < 0)) {
            throw new IllegalArgumentException("A count is not negative");
        }
    }

    /// Counts rows by two columns of equal length; rows that miss a value are left out and said,
    /// and so are levels that nothing is left of.
    ///
    /// @param times how many each row stands for; null when each is one
    /// @return not estimable when a number is not a count
    /// @throws IllegalArgumentException when the lengths differ
    public static Fit<CrossTable> of(Groups rows, Groups columns, @Nullable Numbers times) {
        if (rows.size() != columns.size() || times != null && times.size() != rows.size()) {
            throw new IllegalArgumentException("The columns are not of equal length");
        }
        List<Numbers> numbers = times == null ? List.of() : List.of(times);
        return Complete.of(rows.size(), numbers, List.of(rows, columns))
                .then(
                        complete -> {
                            int[] kept = complete.rows();
                            Fit<long[]> counted = HeadCount.of(times, kept);
                            return counted.map(n -> count(rows.keep(kept), columns.keep(kept), n));
                        });
    }

    private static CrossTable count(Groups rows, Groups columns, long[] times) {
        var counts = new int[rows.count()][columns.count()];
        for (int i = 0; i < times.length; i++) {
            counts[rows.at(i)][columns.at(i)] += (int) times[i];
        }
        var lists = new ArrayList<List<Integer>>();
        for (int[] row : counts) {
            lists.add(Arrays.stream(row).boxed().toList());
        }
        return new CrossTable(rows.name(), columns.name(), rows.levels(), columns.levels(), lists);
    }

    public static CrossTable of(TwoByTwo table) {
        return new CrossTable(
                "group",
                "answer",
                List.of("first", "second"),
                List.of("yes", "no"),
                List.of(
                        List.of(table.firstYes(), table.firstNo()),
                        List.of(table.secondYes(), table.secondNo())));
    }

    public int at(int row, int column) {
        return counts.get(row).get(column);
    }

    public long rowTotal(int row) {
        return counts.get(row).stream().mapToLong(Integer::longValue).sum();
    }

    public long columnTotal(int column) {
        return counts.stream().mapToLong(row -> row.get(column)).sum();
    }

    public long total() {
        return counts.stream().flatMap(List::stream).mapToLong(Integer::longValue).sum();
    }
}
