package no.helhet.statistics.area;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Warning;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// From regressions to parts, the same for means and for shares.
final class OaxacaEngine {
    private final OaxacaModel model;
    private final OaxacaOptions options;
    private final OaxacaRegression regression;

    OaxacaEngine(OaxacaModel model, OaxacaOptions options, OaxacaRegression regression) {
        this.model = model;
        this.options = options;
        this.regression = regression;
    }

    Fit<OaxacaResult> run() {
        return OaxacaCheck.halves(model, !regression.isLinear())
                .then(
                        halves ->
                                regression
                                        .solve(halves.first())
                                        .then(
                                                first ->
                                                        regression
                                                                .solve(halves.second())
                                                                .then(
                                                                        second ->
                                                                                pool(
                                                                                        halves,
                                                                                        first,
                                                                                        second))));
    }

    private Fit<OaxacaResult> pool(
            OaxacaHalves halves, OaxacaSolution first, OaxacaSolution second) {
        return OaxacaPooled.of(halves, false, regression, first, second)
                .then(
                        together ->
                                OaxacaPooled.of(halves, true, regression, first, second)
                                        .then(
                                                apart ->
                                                        result(
                                                                halves,
                                                                List.of(first, second),
                                                                List.of(together, apart))));
    }

    private Fit<OaxacaResult> result(
            OaxacaHalves halves, List<OaxacaSolution> solutions, List<OaxacaPooled> pooled) {
        var layout = OaxacaLayout.of(model, options.normalise());
        var variables =
                new OaxacaVariables(
                        layout,
                        regression,
                        solutions,
                        pooled,
                        halves.share(),
                        options.robust() || halves.first().isWeighted());
        double firstMean = halves.first().mean();
        double secondMean = halves.second().mean();
        var parts =
                new OaxacaParts(
                        layout, variables.spread(), firstMean - secondMean, options.confidence());
        var decomposition = new OaxacaDecomposition(variables, parts, regression.isLinear());
        var twofold = new ArrayList<OaxacaTwofold>();
        for (var reference : OaxacaReference.values()) {
            twofold.add(decomposition.twofold(reference, reference.weight(halves.share())));
        }
        var result =
                new OaxacaResult(
                        model.outcome().name(),
                        halves.first().level(),
                        halves.second().level(),
                        halves.first().size(),
                        halves.second().size(),
                        firstMean,
                        secondMean,
                        decomposition.difference(),
                        decomposition.threefold(),
                        twofold,
                        coefficients(variables.spread(), solutions),
                        options.confidence());
        var warnings = new ArrayList<>(parts.warnings());
        for (var solution : solutions) {
            if (regression.isLinear() && solution.isExact()) {
                warnings.add(
                        new Warning(
                                Warning.Kind.SINGULAR,
                                model.outcome().name(),
                                "The predictors tell it exactly among the rows of %s."
                                        .formatted(solution.half().level()),
                                "See whether it was computed from them: errors are 0 and say"
                                        + " nothing."));
                continue;
            }
            @Nullable Warning warning =
                    solution.influence(model.outcome().name(), regression.isLinear());
            if (warning != null) {
                warnings.add(warning);
            }
        }
        return Fit.of(result, warnings);
    }

    private List<OaxacaCoefficient> coefficients(
            OaxacaSpread spread, List<OaxacaSolution> solutions) {
        var rows = new ArrayList<OaxacaCoefficient>();
        for (int j = 0; j < model.design().size(); j++) {
            rows.add(
                    new OaxacaCoefficient(
                            model.design().names().get(j),
                            mean(solutions.get(0).half(), j),
                            mean(solutions.get(1).half(), j),
                            solutions.get(0).coefficients()[j],
                            Math.sqrt(spread.first()[j][j]),
                            solutions.get(1).coefficients()[j],
                            Math.sqrt(spread.second()[j][j])));
        }
        return rows;
    }

    private static double mean(OaxacaHalf half, int column) {
        return OaxacaAlgebra.dot(half.design().column(column), half.weights()) / half.total();
    }
}
