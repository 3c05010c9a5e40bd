package no.helhet.statistics.analysis;

import no.helhet.statistics.survey.ProportionalOddsResult;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Proportional odds as they are printed.
final class ProportionalOddsTables {
    private ProportionalOddsTables() {}

    static List<Table> of(ProportionalOddsResult result) {
        var tables = new ArrayList<Table>();
        tables.add(
                new Table(
                        "Odds of a higher answer on " + result.outcome(),
                        List.of(
                                "column",
                                "odds ratio",
                                "lower",
                                "upper",
                                "coefficient",
                                "error",
                                "p"),
                        result.coefficients().stream()
                                .map(
                                        c ->
                                                row(
                                                        c.column(),
                                                        c.oddsRatio(),
                                                        c.oddsInterval().lower(),
                                                        c.oddsInterval().upper(),
                                                        c.estimate(),
                                                        c.error(),
                                                        c.p()))
                                .toList(),
                        "Above 1: higher answers go with more of the column. It does not show that"
                                + " the column brings them about."));
        tables.add(
                new Table(
                        "Categories",
                        List.of("category", "rows", "share"),
                        result.categories().stream()
                                .map(c -> row(c.level(), c.rows(), c.share()))
                                .toList(),
                        ""));
        tables.add(
                new Table(
                        "Thresholds",
                        List.of("between", "estimate", "error"),
                        result.thresholds().stream()
                                .map(t -> row(t.name(), t.estimate(), t.error()))
                                .toList(),
                        "Log odds of an answer below, where all columns are 0."));
        var brant = result.brant();
        if (brant != null) {
            tables.add(
                    new Table(
                            "Are the odds proportional? (Brant)",
                            List.of("column", "chi-square", "degrees of freedom", "p"),
                            brant.stream()
                                    .map(
                                            t ->
                                                    row(
                                                            t.column().isEmpty()
                                                                    ? "all"
                                                                    : t.column(),
                                                            t.chiSquare(),
                                                            t.degreesOfFreedom(),
                                                            t.p()))
                                    .toList(),
                            "A small p says that the column matters more at some steps of the scale"
                                    + " than at others. With many rows small departures show."));
        }
        Double p = result.p();
        Double aic = result.aic();
        tables.add(
                new Table(
                        "The model",
                        List.of("", "value"),
                        List.of(
                                row("rows", result.rows()),
                                row("log-likelihood", result.logLikelihood()),
                                row("AIC", aic == null ? "" : aic),
                                row(
                                        result.isWeighted()
                                                ? "chi-square of all columns (Wald)"
                                                : "chi-square against no columns",
                                        result.chiSquare()),
                                row("degrees of freedom", result.degreesOfFreedom()),
                                row("p", p == null ? "" : p)),
                        ""));
        return tables;
    }

    private static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }
}
