package no.helhet.statistics.disclosure;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A cell of a table as it may be published.
///
/// @param at the code of each dimension, [Dimension#ALL] for the sum
/// @param value null when it is hidden
/// @param status for whoever makes the table. What is published bears one and the same mark for
///     all that is hidden: a reader who is told which cells hide for the sake of others knows more
public record ProtectedCell(List<String> at, @Nullable Long value, Status status) {
    public enum Status {
        SHOWN,
        /// Hidden by the rule: too few, or one contribution that is most of it.
        SENSITIVE,
        /// Hidden so that another can not be computed.
        COMPLEMENT
    }

    public boolean isShown() {
        return status == Status.SHOWN;
    }
}
