package no.helhet.statistics.disclosure;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Which cells must not be shown, and how little may then be known about them.
public sealed interface Rule permits Rule.SmallCounts, Rule.Dominance, Rule.Named {
    /// Fewer than five are hidden, none is shown.
    SmallCounts FEWER_THAN_FIVE = new SmallCounts(5, Zeros.SHOWN);

    /// What becomes of cells with nobody.
    enum Zeros {
        /// They are shown. A reader then knows of everything hidden that it is at least 1, and
        /// that is reckoned with.
        SHOWN,
        /// They are shown where the others can be protected without them, and may hide else.
        /// Nobody can then tell whether something hidden is none.
        SHOWN_MOSTLY,
        /// They are as small as any other small number.
        HIDDEN
    }

    /// Hides counts below a limit. Whoever reads the table and subtracts what is shown is left
    /// with at least `limit` different whole numbers that a hidden count may be.
    ///
    /// @param limit the smallest count that is shown, at least 2
    record SmallCounts(int limit, Zeros zeros) implements Rule {
        public SmallCounts {
            if (limit < 2) {
                throw new IllegalArgumentException("A limit is at least 2");
            }
        }

        /// Whether a count is not shown by itself.
        public boolean hides(long count) {
            return count < limit && (count > 0 || zeros == Zeros.HIDDEN);
        }
    }

    /// Hides sums where the `many` largest contributions make up more than `percent` of the sum,
    /// and those of fewer than `fewest` persons: the (n,k) rule of Willenborg & de Waal 2001. A
    /// reader is left with an interval as wide as (100/percent - 1) of the sum.
    ///
    /// @param many 1 to 3
    /// @param percent above 0 and below 100
    /// @param fewest persons
    record Dominance(int many, double percent, int fewest) implements Rule {
        public Dominance {
            if (many < 1 || many > Tabulation.LARGEST || !(percent > 0 && percent < 100)) {
                throw new IllegalArgumentException(
                        "Dominance is of 1 to 3 contributions, and a percentage below 100");
            }
        }
    }

    /// Hides the cells that are named, whatever stands there.
    ///
    /// @param spreads for the codes of each, how wide an interval a reader is left with, at least 1
    record Named(Map<List<String>, Long> spreads) implements Rule {
        public Named {
            spreads = Map.copyOf(spreads);
            if (spreads.values().stream().anyMatch(spread -> spread < 1)) {
                throw new IllegalArgumentException("A spread is at least 1");
            }
        }

        /// All of them with the same spread.
        public static Named of(List<List<String>> cells, long spread) {
            return new Named(
                    cells.stream().distinct().collect(Collectors.toMap(at -> at, at -> spread)));
        }
    }
}
