package no.helhet.register;

import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.database.Selection;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Holds a municipality's register against the practice, table by table: each is made anew in a
/// transaction that is then rolled back, and what it would have changed is counted. The register is
/// as it was; what happens meanwhile waits for the table that is looked at.
@Service
public class RegisterCheck {
    private static final int PAGE = 4000;
    private final Registerskriver writer;
    private final ComparisonRepository comparisons;
    private final TransactionTemplate transaction;

    RegisterCheck(
            Registerskriver writer,
            ComparisonRepository comparisons,
            TransactionTemplate transaction) {
        this.writer = writer;
        this.comparisons = comparisons;
        this.transaction = transaction;
    }

    /// One table beside its sources.
    ///
    /// @param rows in the register
    /// @param missing rows the sources say and the register does not have
    /// @param extra rows the register has and no source says
    /// @param different rows that say something else than their source
    public record Finding(String table, long rows, long missing, long extra, long different) {
        public boolean isEqual() {
            return missing == 0 && extra == 0 && different == 0;
        }
    }

    /// States its own scopes, so it is called outside any transaction.
    ///
    /// @param bydeler all districts of the municipality, empty outside Oslo
    /// @param told of each table when it is done
    public List<Finding> check(String kommunenr, Set<String> bydeler, Consumer<Finding> told) {
        var scope = Scope.system(kommunenr, bydeler.toArray(String[]::new));
        var findings = new ArrayList<Finding>();
        for (var type :
                writer.types().stream()
                        .sorted(Comparator.comparing(Class::getSimpleName))
                        .toList()) {
            var table = Faktatabell.of(type);
            findings.add(
                    check(
                            scope,
                            table.name(),
                            table.key(),
                            after -> writer.rebuildPage(kommunenr, type, after, PAGE),
                            told));
        }
        findings.add(
                check(
                        scope,
                        "personmaned",
                        List.of("pseudonym", "maned"),
                        after -> {
                            var to = writer.findEnd(kommunenr, after, PAGE);
                            writer.rebuildMonths(kommunenr, after, to);
                            return to;
                        },
                        told));
        return findings;
    }

    private Finding check(
            Scope scope,
            String table,
            List<String> key,
            UnaryOperator<UUID> page,
            Consumer<Finding> told) {
        var kommunenr = scope.kommuner().getFirst();
        var finding =
                Scopes.call(
                        scope,
                        () ->
                                transaction.execute(
                                        status -> {
                                            status.setRollbackOnly();
                                            comparisons.remember(kommunenr, table);
                                            var after = Selection.Page.FIRST;
                                            while (after != null) {
                                                after = page.apply(after);
                                            }
                                            return comparisons.compare(kommunenr, table, key);
                                        }));
        told.accept(Objects.requireNonNull(finding));
        return finding;
    }

    /// How many rows a municipality has in each table, by the name of the table.
    public Map<String, Long> count(String kommunenr, Set<String> bydeler) {
        var tables =
                Stream.concat(
                        writer.types().stream().map(t -> Faktatabell.of(t).name()).sorted(),
                        Stream.of("personmaned"));
        var counted = new LinkedHashMap<String, Long>();
        Scopes.run(
                Scope.system(kommunenr, bydeler.toArray(String[]::new)),
                () ->
                        transaction.executeWithoutResult(
                                status ->
                                        tables.forEach(
                                                t ->
                                                        counted.put(
                                                                t,
                                                                comparisons.count(kommunenr, t)))));
        return counted;
    }
}
