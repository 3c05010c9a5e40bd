package no.helhet.formats.jsonstat;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// A table of figures: one cell for each combination of categories.
///
/// Cells stand in the order of the dimensions, the last one running fastest.
///
/// @param label what it is, empty when not said
/// @param source who made it, empty when not said
/// @param updated when, as it was written (ISO 8601), null when not said
/// @param notes what a reader must know
public record Dataset(
        String label,
        String source,
        @Nullable String updated,
        List<String> notes,
        List<Dimension> dimensions,
        Cells cells) {

    /// @throws IllegalArgumentException when there is not one cell for each combination
    public Dataset {
        notes = List.copyOf(notes);
        dimensions = List.copyOf(dimensions);
        long combinations = combinations(dimensions);
        if (cells.count() != combinations) {
            throw new IllegalArgumentException(
                    "%d cells for %d combinations".formatted(cells.count(), combinations));
        }
    }

    /// Gets each cell in turn.
    public interface Visitor {
        /// @param at the place in each dimension, in their order; the same array each time
        /// @param value NaN when there is none
        void visit(int[] at, double value, @Nullable String status);
    }

    /// How many combinations of categories there are.
    static long combinations(List<Dimension> dimensions) {
        long product = 1;
        for (var dimension : dimensions) {
            product = Math.multiplyExact(product, dimension.categories().size());
        }
        return product;
    }

    public Optional<Dimension> dimension(String id) {
        return dimensions.stream().filter(d -> d.id().equals(id)).findFirst();
    }

    /// The cell at a place in each dimension.
    public int cell(int... at) {
        int cell = 0;
        for (int d = 0; d < at.length; d++) {
            cell = cell * dimensions.get(d).categories().size() + at[d];
        }
        return cell;
    }

    /// All cells, also those without a value, in order.
    public void forEach(Visitor visitor) {
        int[] at = new int[dimensions.size()];
        for (int cell = 0; cell < cells.count(); cell++) {
            visitor.visit(at, cells.value(cell), cells.status(cell));
            for (int d = at.length - 1; d >= 0; d--) {
                at[d]++;
                if (at[d] < dimensions.get(d).categories().size()) {
                    break;
                }
                at[d] = 0;
            }
        }
    }
}
