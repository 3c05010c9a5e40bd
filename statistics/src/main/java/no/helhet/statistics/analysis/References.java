package no.helhet.statistics.analysis;

import no.helhet.statistics.Groups;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Which category of a column the others are held against, where it is not the first.
final class References {
    static final Option OPTION =
            Option.list(
                    "reference",
                    "The category that the others are held against, where it is not the first:"
                            + " column=category for each.");

    private static final String FIELD = "options.reference";

    private References() {}

    /// The category given for a column; null for its first.
    ///
    /// @throws BadSpecification when no row that is used has it
    static @Nullable String of(Request request, Groups column) {
        String begins = column.name() + "=";
        for (String text : request.list(OPTION.name())) {
            if (text.startsWith(begins)) {
                String category = text.substring(begins.length()).strip();
                if (!column.levels().contains(category)) {
                    throw new BadSpecification(
                            FIELD,
                            "%s has no category %s in the rows that are used."
                                    .formatted(column.name(), category));
                }
                return category;
            }
        }
        return null;
    }

    /// Its categories, the one that the others are held against first.
    static List<String> ordered(Request request, Groups column) {
        var levels = new ArrayList<>(column.levels());
        @Nullable String reference = of(request, column);
        if (reference != null) {
            levels.remove(reference);
            levels.addFirst(reference);
        }
        return levels;
    }

    /// @param categories names of the columns that are taken as categories
    /// @throws BadSpecification when one is named that is not among them
    static void check(Request request, List<String> categories) {
        for (String text : request.list(OPTION.name())) {
            if (categories.stream().noneMatch(name -> text.startsWith(name + "="))) {
                throw new BadSpecification(
                        FIELD,
                        "Write a column of categories, = and one of its categories, not %s."
                                .formatted(text));
            }
        }
    }
}
