package no.helhet.laering.apnetall;

import static no.helhet.statistics.disclosure.Dimension.ALL;

import no.helhet.register.Mottakertall.Utvalg;
import no.helhet.statistics.disclosure.Coarsening;
import no.helhet.statistics.disclosure.Costs;
import no.helhet.statistics.disclosure.ProtectedCell;
import no.helhet.statistics.disclosure.Rule;
import no.helhet.statistics.disclosure.Suppression;
import no.helhet.statistics.disclosure.Tabulation;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/// The tables of a municipality and a year as they may be shown: no figure about fewer persons than
/// the limit, and none from which such a one can be computed, in its own table or by laying two
/// tables side by side.
///
/// What tables share, how many there are in all and at each place, is shown in all of them: a place
/// with too few is counted with others before the tables are divided, so that no table has to hide
/// what another shows. The total is withheld only when it is itself below the limit.
final class Skjermetetall {
    private final Tallgrunnlag counted;
    private final Map<Utvalg, Coarsening> together = new EnumMap<>(Utvalg.class);
    private final Map<String, Map<List<String>, ProtectedCell>> tables = new HashMap<>();

    private Skjermetetall(Tallgrunnlag counted) {
        this.counted = counted;
    }

    static Skjermetetall of(Tallgrunnlag counted) {
        var result = new Skjermetetall(counted);
        new TreeMap<>(counted.tabeller()).forEach(result::protect);
        return result;
    }

    private void protect(String name, Tabulation whole) {
        var utvalg = Tallgrunnlag.counted(name);
        if (utvalg != null) {
            var table = places(utvalg).apply(whole, 0);
            keep(
                    name,
                    table,
                    counted.grense().rule(),
                    Costs.byValue(table).fixing(Skjermetetall::isEverybody));
        } else if (name.equals(Tallgrunnlag.KRONER)) {
            var sums = counted.sarbare();
            keep(
                    name,
                    whole,
                    new Rule.Named(sums),
                    Costs.byValue(whole).fixing(totals(whole, sums::containsKey)));
        } else {
            var rule = counted.grense().rule();
            keep(
                    name,
                    whole,
                    rule,
                    Costs.byValue(whole)
                            .fixing(totals(whole, at -> rule.hides(value(whole, at))))
                            .withoutPublishing(Skjermetetall::isAgeOverMonths));
        }
    }

    private void keep(String name, Tabulation table, Rule rule, Costs costs) {
        tables.put(name, Suppression.of(table, rule, costs).byCodes());
    }

    /// The places as those counted are shown by them.
    private Coarsening places(Utvalg utvalg) {
        return together.computeIfAbsent(
                utvalg,
                u -> Coarsening.of(Coarsening.counts(first(u), 0), counted.grense().minst()));
    }

    private Tabulation first(Utvalg utvalg) {
        return Tabell.TABELLER.stream()
                .filter(t -> t.utvalg() == utvalg)
                .map(t -> counted.tabeller().get(t.kode()))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    /// Everybody at a place.
    private static boolean isEverybody(List<String> at) {
        return at.subList(1, at.size()).stream().allMatch(ALL::equals);
    }

    /// Person-months by age over the year are in no table.
    private static boolean isAgeOverMonths(List<String> at) {
        return at.get(1).equals(ALL) && !at.get(2).equals(ALL);
    }

    /// The municipality in the year, and in each month where no month is hidden by the rule:
    /// otherwise another month hides it.
    private static Predicate<List<String>> totals(
            Tabulation table, Predicate<List<String>> isHidden) {
        var months =
                table.dimensions().get(1).codes().stream()
                        .map(month -> List.of(ALL, month, ALL))
                        .toList();
        var year = List.of(ALL, ALL, ALL);
        return months.stream().anyMatch(isHidden) ? year::equals : months::contains;
    }

    private static long value(Tabulation table, List<String> at) {
        return table.value(at.toArray(String[]::new));
    }

    /// @return null when withheld
    @Nullable Long value(String table, String... at) {
        var utvalg = Tallgrunnlag.counted(table);
        if (utvalg != null && places(utvalg).hides(at[0])) {
            return null;
        }
        return tables.get(table).get(List.of(at)).value();
    }
}
