package no.helhet.laering.apnetall;

import no.helhet.statistics.disclosure.Dimension;
import no.helhet.statistics.disclosure.Tabulation;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What was counted of a municipality in a year, before anything is withheld. The first dimension
/// of each table is the place, and [Dimension#ALL] there is the municipality.
///
/// @param sisteManed the last month counted, 1 to 12
/// @param tabeller by name: the code of a published table, or one of the names below
/// @param sarbare the sums that few persons are behind
record Tallgrunnlag(
        Stedsinndeling inndeling,
        int sisteManed,
        Map<String, Tabulation> tabeller,
        Sarbare sarbare) {
    /// Recipients by place, month and age; the sum over months is person-months.
    static final String MANEDER = "#maneder";

    /// New recipients by place and month.
    static final String NYE_MANEDER = "#nye";

    /// Øre by place, month and form.
    static final String KRONER = "#kroner";

    static final String BIDRAG = "BIDRAG";
    static final String LAN = "LAN";

    /// @param cells the codes of each
    /// @param spread within how much, in øre, nobody shall be able to tell them
    record Sarbare(List<List<String>> cells, long spread) {
        Sarbare {
            cells = List.copyOf(cells);
        }
    }

    Tallgrunnlag {
        tabeller = Map.copyOf(tabeller);
    }

    /// What a cell is called in every table that shows the same figure; null when no other does.
    static @Nullable String link(String name, List<String> at) {
        var sum = at.subList(1, at.size()).stream().allMatch(Dimension.ALL::equals);
        if (!sum || name.equals(KRONER)) {
            return null;
        }
        return switch (name) {
            case MANEDER -> "MANEDER/" + at.getFirst();
            // Nearly the same: who is new twice in a year is counted once in it.
            case NYE_MANEDER -> "NYE/" + at.getFirst();
            default -> Tabell.find(name).orElseThrow().utvalg() + "/" + at.getFirst();
        };
    }

    /// The cells of a table that bear one of these names.
    static Set<List<String>> linked(String name, Tabulation table, Set<String> links) {
        var cells = new HashSet<List<String>>();
        var rest = new String[table.dimensions().size()];
        java.util.Arrays.fill(rest, Dimension.ALL);
        for (var place : table.dimensions().getFirst().codes()) {
            rest[0] = place;
            var at = List.of(rest);
            var link = link(name, at);
            if (link != null && links.contains(link)) {
                cells.add(at);
            }
        }
        return cells;
    }
}
