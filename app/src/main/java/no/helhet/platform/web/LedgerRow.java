package no.helhet.platform.web;

import org.jspecify.annotations.Nullable;

/// A row of a calculation. Amounts are in øre; `null` is shown as a dash.
public sealed interface LedgerRow {
    /// A heading over the lines that follow.
    record Group(String title) implements LedgerRow {}

    /// One line of need or income.
    ///
    /// @param id its name in the form and in the address of its trace
    /// @param rule paragraph and rate
    /// @param trace the address of how it was computed, `null` for none
    record Line(
            String id,
            String text,
            String explanation,
            @Nullable Long applied,
            @Nullable Long computed,
            @Nullable Long proposed,
            String rule,
            @Nullable String trace,
            Editing editing)
            implements LedgerRow {}

    /// A sum of the group, or the total of them all.
    record Sum(
            String text,
            @Nullable Long applied,
            @Nullable Long computed,
            @Nullable Long proposed,
            boolean total)
            implements LedgerRow {}

    /// What may be done with a line.
    sealed interface Editing {
        /// Shown, not to be changed by this reader.
        record Closed() implements Editing {}

        /// May be overridden at this address (GET).
        record Open(String href) implements Editing {}

        /// Is being overridden, with a reason; undone at this address (POST).
        record Changed(String question, String reason, String undo) implements Editing {}

        /// Kept out by law, always at zero.
        record Locked() implements Editing {}
    }
}
