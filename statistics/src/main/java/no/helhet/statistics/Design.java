package no.helhet.statistics;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The columns that a model is linear in, column by column; never changed after it is made.
public final class Design {
    public static final String INTERCEPT = "(Intercept)";

    private final int rows;
    private final List<String> names;
    private final double[][] columns;

    private Design(int rows, List<String> names, double[][] columns) {
        this.rows = rows;
        this.names = names;
        this.columns = columns;
    }

    public static Builder builder(int rows) {
        return new Builder(rows);
    }

    public int rows() {
        return rows;
    }

    /// Number of columns, the intercept included.
    public int size() {
        return columns.length;
    }

    public List<String> names() {
        return names;
    }

    public double at(int row, int column) {
        return columns[column][row];
    }

    /// The place of a column by its name.
    ///
    /// @throws IllegalArgumentException when there is none
    public int indexOf(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("The design has no column %s".formatted(name));
        }
        return index;
    }

    /// A copy of a column.
    public double[] column(int index) {
        return columns[index].clone();
    }

    /// A copy of one row.
    public double[] row(int row) {
        var values = new double[columns.length];
        for (int j = 0; j < values.length; j++) {
            values[j] = columns[j][row];
        }
        return values;
    }

    /// The sum of the columns times the coefficients, for each row.
    ///
    /// @param coefficients one for each column
    public double[] times(double[] coefficients) {
        var sum = new double[rows];
        for (int j = 0; j < columns.length; j++) {
            double factor = coefficients[j];
            double[] column = columns[j];
            for (int i = 0; i < rows; i++) {
                sum[i] += factor * column[i];
            }
        }
        return sum;
    }

    /// Those rows alone, in that order.
    public Design keep(int[] kept) {
        var cut = new double[columns.length][kept.length];
        for (int j = 0; j < cut.length; j++) {
            for (int i = 0; i < kept.length; i++) {
                cut[j][i] = columns[j][kept[i]];
            }
        }
        return new Design(kept.length, names, cut);
    }

    /// The same without a column.
    public Design without(int column) {
        var left = new ArrayList<>(names);
        left.remove(column);
        var cut = new double[columns.length - 1][];
        for (int j = 0, to = 0; j < columns.length; j++) {
            if (j != column) {
                cut[to++] = columns[j];
            }
        }
        return new Design(rows, List.copyOf(left), cut);
    }

    public static final class Builder {
        private final int rows;
        private final List<String> names = new ArrayList<>();
        private final List<double[]> columns = new ArrayList<>();

        private Builder(int rows) {
            this.rows = rows;
        }

        public Builder intercept() {
            return numeric(Numbers.constant(INTERCEPT, 1, rows));
        }

        public Builder numeric(Numbers column) {
            if (column.size() != rows) {
                throw new IllegalArgumentException(
                        "%s has %d rows, the design %d"
                                .formatted(column.name(), column.size(), rows));
            }
            if (names.contains(column.name())) {
                throw new IllegalArgumentException(
                        "The design has %s twice".formatted(column.name()));
            }
            names.add(column.name());
            columns.add(column.toArray());
            return this;
        }

        /// One column for each level but the reference, named column and level together as R does.
        ///
        /// @param reference a level; null takes the first
        public Builder factor(Groups groups, @Nullable String reference) {
            int left = reference == null ? 0 : groups.levels().indexOf(reference);
            if (left < 0) {
                throw new IllegalArgumentException(
                        "%s has no level %s".formatted(groups.name(), reference));
            }
            for (int level = 0; level < groups.count(); level++) {
                if (level == left) {
                    continue;
                }
                var column = new double[rows];
                for (int i = 0; i < rows; i++) {
                    column[i] = groups.at(i) == level ? 1 : groups.isMissing(i) ? Double.NaN : 0;
                }
                numeric(Numbers.owning(groups.name() + groups.level(level), column));
            }
            return this;
        }

        public Design build() {
            return new Design(rows, List.copyOf(names), columns.toArray(new double[0][]));
        }
    }
}
