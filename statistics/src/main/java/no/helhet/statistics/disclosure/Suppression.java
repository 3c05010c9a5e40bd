package no.helhet.statistics.disclosure;

import no.helhet.statistics.disclosure.ProtectedCell.Status;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/// A table with cells hidden so that none that is sensitive can be computed from what is shown,
/// nor be told within a narrower interval than the rule says.
///
/// Each sensitive cell is proved safe by a pair of whole-numbered tables that agree with
/// everything shown and differ in the cell by what the rule asks: the corners of a box in the
/// table go up and down in turn (the hypercube method: Repsilber 1994; Giessing & Repsilber 2002),
/// with every sum between the innermost codes and what they have in common; several boxes where
/// one is not wide enough, and persons moved one by one where there are no more boxes. They are
/// chosen one sensitive cell at a time, what is cheapest to hide for what it gives; what in the
/// end no proof needs is shown again. It is not always the least that could be hidden, but what is
/// hidden is safe.
///
/// It does not protect against what persons in a cell know of themselves and one another, nor
/// against other tables of the same persons: those belong in one table, as dimensions, or have
/// what they share fixed in both (see [Costs#fixing] and [Coarsening]).
///
/// @param cells every cell, sums included, in the order of the codes
public record Suppression(List<ProtectedCell> cells) {
    public Suppression {
        cells = List.copyOf(cells);
    }

    /// With what is hidden costing its value.
    ///
    /// @throws IllegalArgumentException when the rule does not fit the table
    public static Suppression of(Tabulation table, Rule rule) {
        return of(table, rule, Costs.byValue(table));
    }

    /// @throws IllegalArgumentException when the rule does not fit the table
    /// @throws IllegalStateException when what is fixed leaves no way to protect a cell. It does
    ///     not happen where only sums are fixed and each is nothing, hidden by the rule, or as
    ///     large as the rule's interval
    public static Suppression of(Tabulation table, Rule rule, Costs costs) {
        var sensitivity = Sensitivity.of(table, rule);
        var sensitive = sensitivity.hidden(table);
        var hidden = new boolean[table.cells()];
        sensitive.forEach(cell -> hidden[cell] = true);
        var search = new MoveSearch(table, sensitivity, hidden, costs);
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] |= search.price(i) == Costs.FREE;
        }
        var proofs = new TreeMap<Integer, Proof>();
        for (int cell : sensitive) {
            proofs.put(cell, search.cheapest(cell));
        }
        showAgain(sensitivity, hidden, search, proofs);
        return new Suppression(cells(table, sensitivity, hidden));
    }

    /// Shows what the proofs can do without, the dearest first.
    private static void showAgain(
            Sensitivity sensitivity,
            boolean[] hidden,
            MoveSearch search,
            Map<Integer, Proof> proofs) {
        var complements = new ArrayList<Integer>();
        for (int i = 0; i < hidden.length; i++) {
            if (hidden[i] && sensitivity.spread()[i] == 0 && search.price(i) != Costs.FREE) {
                complements.add(i);
            }
        }
        complements.sort(
                Comparator.comparingLong((Integer i) -> search.price(i))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()));
        for (int spared : complements) {
            var others = new HashMap<Integer, Proof>();
            boolean can = true;
            for (var proof : proofs.entrySet()) {
                if (proof.getValue().uses(spared)) {
                    Proof other = search.without(proof.getKey(), spared);
                    if (other == null) {
                        can = false;
                        break;
                    }
                    others.put(proof.getKey(), other);
                }
            }
            if (can) {
                hidden[spared] = false;
                proofs.putAll(others);
            }
        }
    }

    private static List<ProtectedCell> cells(
            Tabulation table, Sensitivity sensitivity, boolean[] hidden) {
        var cells = new ArrayList<ProtectedCell>();
        for (int i = 0; i < hidden.length; i++) {
            var status =
                    !hidden[i]
                            ? Status.SHOWN
                            : sensitivity.spread()[i] > 0 ? Status.SENSITIVE : Status.COMPLEMENT;
            cells.add(new ProtectedCell(table.codes(i), hidden[i] ? null : table.value(i), status));
        }
        return cells;
    }

    /// The cell of these codes.
    ///
    /// @throws IllegalArgumentException when there is none
    public ProtectedCell at(String... codes) {
        var wanted = List.of(codes);
        return cells.stream()
                .filter(cell -> cell.at().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no cell " + wanted));
    }

    /// What may be shown there; empty when it is hidden.
    public OptionalLong shown(String... codes) {
        Long value = at(codes).value();
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /// Every cell by its codes, for whoever asks for many.
    public Map<List<String>, ProtectedCell> byCodes() {
        var map = new HashMap<List<String>, ProtectedCell>();
        cells.forEach(cell -> map.put(cell.at(), cell));
        return map;
    }

    public long count(Status status) {
        return cells.stream().filter(cell -> cell.status() == status).count();
    }
}
