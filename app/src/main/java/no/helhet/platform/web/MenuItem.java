package no.helhet.platform.web;

import no.helhet.platform.database.Count;

import org.jspecify.annotations.Nullable;

/// A line of the main menu as a module gives it. Lines stand in the order of their `place`.
///
/// @param textKey the key of its text
/// @param open how many are open, asked in one statement for the whole menu; null when there is
///     nothing to count
/// @param none what stands there when the count is nought
public record MenuItem(String textKey, String href, @Nullable Count open, None none, int place) {
    /// What a count of nought does to the line.
    public enum None {
        NOUGHT,
        NO_FIGURE,
        NO_LINE
    }

    public MenuItem(String textKey, String href, @Nullable Count open, int place) {
        this(textKey, href, open, None.NOUGHT, place);
    }
}
