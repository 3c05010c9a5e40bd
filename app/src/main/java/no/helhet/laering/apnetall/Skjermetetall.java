package no.helhet.laering.apnetall;

import no.helhet.statistics.disclosure.ProtectedCell;
import no.helhet.statistics.disclosure.Rule;
import no.helhet.statistics.disclosure.Suppression;
import no.helhet.statistics.disclosure.Tabulation;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The tables of a municipality and a year as they may be shown: no figure about fewer than five
/// persons, and none from which such a one can be computed, in its own table or by laying two
/// tables side by side.
final class Skjermetetall {
    private final Map<String, Map<List<String>, ProtectedCell>> tables = new HashMap<>();

    private Skjermetetall() {}

    static Skjermetetall of(Tallgrunnlag counted) {
        var result = new Skjermetetall();
        var hidden = new HashSet<String>();
        counted.tabeller()
                .forEach(
                        (name, table) ->
                                result.keep(
                                        name, Suppression.of(table, rule(counted, name)), hidden));
        // What is withheld in one table is withheld in all that show it, which may ask more of
        // these. It ends: each time at least one figure more is hidden.
        for (int before = -1; before < hidden.size(); ) {
            before = hidden.size();
            for (var entry : counted.tabeller().entrySet()) {
                result.alsoHide(entry.getKey(), entry.getValue(), hidden);
            }
        }
        return result;
    }

    private static Rule rule(Tallgrunnlag counted, String name) {
        return name.equals(Tallgrunnlag.KRONER)
                ? new Rule.Named(counted.sarbare().cells(), counted.sarbare().spread())
                : Rule.FEWER_THAN_FIVE;
    }

    private void keep(String name, Suppression suppression, Set<String> hidden) {
        var cells = suppression.byCodes();
        tables.put(name, cells);
        cells.values().stream()
                .filter(cell -> !cell.isShown())
                .map(cell -> Tallgrunnlag.link(name, cell.at()))
                .filter(java.util.Objects::nonNull)
                .forEach(hidden::add);
    }

    private void alsoHide(String name, Tabulation table, Set<String> hidden) {
        var cells = tables.get(name);
        var more = Tallgrunnlag.linked(name, table, hidden);
        if (more.stream().noneMatch(at -> cells.get(at).isShown())) {
            return;
        }
        var all = new ArrayList<>(more);
        cells.values().stream()
                .filter(cell -> !cell.isShown() && !more.contains(cell.at()))
                .forEach(cell -> all.add(cell.at()));
        all.sort(java.util.Comparator.comparing(Object::toString));
        keep(
                name,
                Suppression.of(table, new Rule.Named(all, Rule.FEWER_THAN_FIVE.limit() - 1)),
                hidden);
    }

    /// @return null when withheld
    @Nullable Long value(String table, String... at) {
        return tables.get(table).get(List.of(at)).value();
    }
}
