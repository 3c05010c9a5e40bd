package no.helhet.laering.apnetall;

import no.helhet.register.Mottakertall.Utvalg;
import no.helhet.register.Skjermingsgrense;
import no.helhet.statistics.disclosure.Tabulation;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// What was counted of a municipality in a year, before anything is withheld. The first
/// dimension of each table is the place, and the sum over it is the municipality.
///
/// @param sisteManed the last month counted, 1 to 12
/// @param tabeller by name: the code of a published table, or one of the names below
/// @param grense what is withheld that year
/// @param sarbare the sums that few persons are behind, and within how much, in øre, nobody shall
///     be able to tell each
record Tallgrunnlag(
        Stedsinndeling inndeling,
        int sisteManed,
        Map<String, Tabulation> tabeller,
        Skjermingsgrense grense,
        Map<List<String>, Long> sarbare) {
    /// Recipients by place, month and age; the sum over months is person-months.
    static final String MANEDER = "#maneder";

    /// New recipients by place and month.
    static final String NYE_MANEDER = "#nye";

    /// Øre by place, month and form.
    static final String KRONER = "#kroner";

    static final String BIDRAG = "BIDRAG";
    static final String LAN = "LAN";

    Tallgrunnlag {
        tabeller = Map.copyOf(tabeller);
        sarbare = Map.copyOf(sarbare);
    }

    /// Who is counted in a table, where other tables count the same by the same places; null where
    /// none does.
    static @Nullable Utvalg counted(String name) {
        return switch (name) {
            case KRONER, MANEDER -> null;
            // Nearly the same: who is new twice in a year is counted once in it.
            case NYE_MANEDER -> Utvalg.NYE;
            default -> Tabell.find(name).orElseThrow().utvalg();
        };
    }
}
