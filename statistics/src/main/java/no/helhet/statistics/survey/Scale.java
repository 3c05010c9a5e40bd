package no.helhet.statistics.survey;

import no.helhet.statistics.Interval;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/// Items that are meant to measure one thing, and how their answers are counted.
///
/// @param name for readers
/// @param items in the order they are reported
/// @param range lowest and highest answer that can be given, in the unit of the answers; null when
///     no item is reversed and answers are not to be checked
/// @param missing what is done with persons who did not answer every item
public record Scale(String name, List<Item> items, @Nullable Interval range, MissingRule missing) {
    /// @throws IllegalArgumentException for no items, an item twice, a reversed item without a
    ///     range, an empty range, or a rule that asks for more answers than there are items
    public Scale {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("The scale %s has no items".formatted(name));
        }
        var seen = new HashSet<String>();
        for (Item item : items) {
            if (!seen.add(item.column())) {
                throw new IllegalArgumentException(
                        "The scale %s has %s twice".formatted(name, item.column()));
            }
            if (item.reversed() && range == null) {
                throw new IllegalArgumentException(
                        "%s is reversed: give the lowest and highest answer"
                                .formatted(item.column()));
            }
        }
        if (range != null && !(range.lower() < range.upper())) {
            throw new IllegalArgumentException(
                    "The answers of %s range from %s to %s"
                            .formatted(name, range.lower(), range.upper()));
        }
        if (missing.leastAnswered() > items.size()) {
            throw new IllegalArgumentException(
                    "%s has %d items; a score can not need %d"
                            .formatted(name, items.size(), missing.leastAnswered()));
        }
    }

    /// @param columns the items' columns
    /// @param reversed those of them that are reversed
    public static Scale of(
            String name,
            List<String> columns,
            Collection<String> reversed,
            @Nullable Interval range,
            MissingRule missing) {
        for (String column : reversed) {
            if (!columns.contains(column)) {
                throw new IllegalArgumentException(
                        "%s is reversed but not an item of %s".formatted(column, name));
            }
        }
        return new Scale(
                name,
                columns.stream().map(c -> new Item(c, reversed.contains(c))).toList(),
                range,
                missing);
    }

    public int size() {
        return items.size();
    }
}
