package no.helhet.statistics.analysis;

import no.helhet.statistics.regression.ClusterCoefficient;
import no.helhet.statistics.regression.ClusterInference;
import no.helhet.statistics.regression.Coefficient;
import no.helhet.statistics.regression.Resampling;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Tables that several regressions print.
final class RegressionTables {
    private RegressionTables() {}

    static Table coefficients(List<Coefficient> coefficients, String note) {
        return new Table(
                "Coefficients",
                List.of("term", "estimate", "standard error", "df", "lower", "upper", "p"),
                coefficients.stream()
                        .<List<Object>>map(
                                c ->
                                        List.of(
                                                c.name(),
                                                c.estimate(),
                                                c.standardError(),
                                                c.degreesOfFreedom(),
                                                c.interval().lower(),
                                                c.interval().upper(),
                                                c.p()))
                        .toList(),
                note);
    }

    static Table clusters(ClusterInference inference) {
        var rows = new ArrayList<List<Object>>();
        for (var c : inference.coefficients()) {
            rows.add(row(c));
        }
        for (var estimate : inference.withoutErrors()) {
            rows.add(List.of(estimate.name(), estimate.value(), "", "", "", "", "", "", ""));
        }
        return new Table(
                "Coefficients by %d clusters (%s)"
                        .formatted(inference.clusters(), inference.column()),
                List.of(
                        "term",
                        "estimate",
                        "standard error",
                        "df",
                        "lower",
                        "upper",
                        "p",
                        "p, signs changed",
                        "p, given anew"),
                rows,
                "An effect is shown when p by the t distribution and p by resampling agree. Few"
                        + " degrees of freedom say that few clusters tell about the term.");
    }

    private static List<Object> row(ClusterCoefficient c) {
        return List.of(
                c.name(),
                c.estimate(),
                c.standardError(),
                c.degreesOfFreedom(),
                c.interval().lower(),
                c.interval().upper(),
                c.p(),
                c.signFlip().p(),
                p(c.permutation()));
    }

    private static Object p(@Nullable Resampling resampling) {
        return resampling == null ? "" : (Object) resampling.p();
    }

    static Table leavingOut(ClusterInference inference) {
        var rows = new ArrayList<List<Object>>();
        for (var c : inference.coefficients()) {
            var left = c.leavingOneOut();
            rows.add(
                    List.of(
                            c.name(),
                            c.estimate(),
                            left == null ? "" : (Object) left.lower(),
                            left == null ? "" : (Object) left.upper(),
                            c.mostMoving()));
        }
        return new Table(
                "Leaving out one cluster",
                List.of("term", "estimate", "smallest", "largest", "moves it most"),
                rows,
                "A term that changes its sign or size without one cluster is about that cluster."
                        + " Without numbers, one cluster alone tells it.");
    }
}
