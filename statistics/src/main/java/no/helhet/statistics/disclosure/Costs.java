package no.helhet.statistics.disclosure;

import java.util.List;
import java.util.function.Predicate;

/// What it costs the reader that a cell is hidden for the sake of another. The cheapest hide first;
/// what a rule hides is hidden whatever it costs.
///
/// The cost is the cell's value, as is usual (Hundepool et al. 2012, Statistical Disclosure
/// Control, chapter 4), and so that one great number is not spared by many small.
@FunctionalInterface
public interface Costs {
    /// Never hidden for another's sake.
    long FIXED = Long.MAX_VALUE;

    /// Hidden when nothing else protects the others.
    long LAST = 1L << 55;

    /// Not published at all.
    long FREE = 0;

    /// @param at the codes of the cell
    /// @return [#FREE], [#FIXED], or between them
    long of(List<String> at, long value);

    /// The value, sixteen times dearer for each dimension that is summed over. A cell with nothing
    /// costs as much as the mean one: a reader sees at once that it is strange. Where a code has
    /// nothing in the whole table, that is no secret, and it is never hidden.
    static Costs byValue(Tabulation table) {
        long mean = table.mean();
        return (at, value) -> {
            if (value == 0 && table.isEmptyCode(at)) {
                return FIXED;
            }
            return 1 + (value == 0 ? mean : value) << 4 * table.sums(at);
        };
    }

    /// As here, but these are never hidden for another's sake.
    default Costs fixing(Predicate<List<String>> cells) {
        return (at, value) -> cells.test(at) ? FIXED : of(at, value);
    }

    /// As here, but these hide only when nothing else protects the others.
    default Costs sparing(Predicate<List<String>> cells) {
        return (at, value) -> cells.test(at) ? LAST : of(at, value);
    }

    /// As here, but these are not published, and cost nothing.
    default Costs withoutPublishing(Predicate<List<String>> cells) {
        return (at, value) -> cells.test(at) ? FREE : of(at, value);
    }
}
