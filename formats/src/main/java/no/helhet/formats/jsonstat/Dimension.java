package no.helhet.formats.jsonstat;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What the figures are divided by.
///
/// @param id its name among machines
/// @param label its name among people
/// @param categories at least one, in order, no code twice
public record Dimension(String id, String label, Role role, List<Category> categories) {
    /// What a dimension is.
    public enum Role {
        /// Nothing that a machine need know.
        PLAIN,
        /// Time.
        TIME,
        /// Place.
        GEO,
        /// What is measured; its categories may bear a unit.
        METRIC
    }

    /// @param unit what figures of this category are counted in, null when not said
    public record Category(String code, String label, @Nullable Unit unit) {
        public Category(String code, String label) {
            this(code, label, null);
        }
    }

    /// @param label such as `personer` or `kroner`
    /// @param decimals with how many it is shown, 0 when not said
    public record Unit(String label, int decimals) {}

    /// @throws IllegalArgumentException when there is no category, or a code stands twice
    public Dimension {
        categories = List.copyOf(categories);
        if (categories.isEmpty()
                || categories.stream().map(Category::code).distinct().count()
                        != categories.size()) {
            throw new IllegalArgumentException(
                    "Dimension '%s' needs categories, each code once".formatted(id));
        }
    }

    /// @return the place of a code, -1 when there is none
    public int indexOf(String code) {
        for (int i = 0; i < categories.size(); i++) {
            if (categories.get(i).code().equals(code)) {
                return i;
            }
        }
        return -1;
    }
}
