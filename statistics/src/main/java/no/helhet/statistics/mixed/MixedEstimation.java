package no.helhet.statistics.mixed;

import no.helhet.statistics.Design;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import java.util.ArrayList;
import java.util.List;

/// From the data to a model: checks, sums, search, warnings.
final class MixedEstimation {
    private MixedEstimation() {}

    static Fit<LinearMixedModel> fit(
            Numbers outcome,
            Design design,
            List<RandomTerm> terms,
            LinearMixedModel.Options options) {
        check(outcome, design, terms, options);
        var problem = MixedChecks.problem(outcome, design, terms, options.weights());
        if (problem.isPresent()) {
            return none(problem.get());
        }
        var data = MixedData.of(outcome, design, terms, options.weights());
        if (design.size() >= outcome.size() || !(data.scale() > 1e-12 * rootMeanSquare(outcome))) {
            return none(
                    new Warning(
                            Warning.Kind.CONSTANT,
                            outcome.name(),
                            "The predictors tell the outcome without error.",
                            "See whether a predictor is the outcome itself."));
        }
        var told = MixedChecks.told(data);
        if (told.isPresent()) {
            return none(told.get());
        }
        boolean chain = data.nested();
        long dense = chain ? 0 : CrossedElimination.dense(data.levels());
        if (dense > CrossedElimination.MOST) {
            return none(
                    new Warning(
                            Warning.Kind.OUT_OF_RANGE,
                            data.levels().get(1).term().groups().name(),
                            "Crossed groupings have %d effects, and at most %d can be carried."
                                    .formatted(dense, CrossedElimination.MOST),
                            "Use a coarser grouping, or groupings that are nested."));
        }
        var elimination = chain ? new ChainElimination(data) : new CrossedElimination(data);
        var factor = new CovarianceFactor(data.levels());
        var deviance = new Deviance(data, elimination, factor, options.criterion());
        var found = Optimum.of(deviance);
        if (found.isEmpty() || found.get().profiled().rss() < 1e-9 * data.rows()) {
            return none(
                    new Warning(
                            Warning.Kind.CONSTANT,
                            outcome.name(),
                            "Predictors and groups tell the outcome without error.",
                            "Use a coarser grouping, or one row for each group and no groups."));
        }
        var optimum = found.get();
        var model =
                new LinearMixedModel(
                        outcome, design, List.copyOf(terms), options, data, deviance, optimum);
        return Fit.of(model, warnings(model, data, deviance, optimum));
    }

    private static Fit<LinearMixedModel> none(Warning why) {
        return Fit.notEstimable(why.kind(), why.column(), why.what(), why.remedy());
    }

    private static void check(
            Numbers outcome,
            Design design,
            List<RandomTerm> terms,
            LinearMixedModel.Options options) {
        if (terms.isEmpty() || design.size() == 0) {
            throw new IllegalArgumentException("Give a column and a grouping");
        }
        int n = outcome.size();
        Numbers weights = options.weights();
        if (design.rows() != n
                || terms.stream().anyMatch(t -> t.groups().size() != n)
                || (weights != null && weights.size() != n)) {
            throw new IllegalArgumentException("All columns must have as many rows");
        }
    }

    private static double rootMeanSquare(Numbers column) {
        double sum = 0;
        for (int i = 0; i < column.size(); i++) {
            sum += column.at(i) * column.at(i);
        }
        return Math.sqrt(sum / column.size());
    }

    private static List<Warning> warnings(
            LinearMixedModel model, MixedData data, Deviance deviance, Optimum optimum) {
        var warnings = new ArrayList<Warning>();
        if (!optimum.converged()) {
            warnings.add(
                    new Warning(
                            Warning.Kind.NOT_CONVERGED,
                            "",
                            "The deviance was still falling when the search ended.",
                            "Leave out random slopes, or see whether a column has extreme"
                                    + " values."));
        }
        var edges = optimum.edges(data.levels(), deviance.factor());
        if (optimum.converged() && edges.isEmpty() && optimum.isFlat()) {
            warnings.add(
                    new Warning(
                            Warning.Kind.NOT_CONVERGED,
                            "",
                            "The deviance is flat: the data do not tell the variances apart.",
                            "Leave out a random effect, or predictors that stand for the groups."));
        }
        for (var edge : edges) {
            warnings.add(
                    new Warning(
                            Warning.Kind.SINGULAR,
                            edge.level().term().groups().name(),
                            edge.what(),
                            "The model is richer than the data; try it without that effect."));
        }
        warnings.addAll(MixedChecks.cautions(model.terms()));
        if (model.influence().isEmpty()) {
            warnings.add(
                    new Warning(
                            Warning.Kind.APPROXIMATE,
                            "",
                            "The groups are too many to see whether one of them decides.",
                            "Fit the model again without the groups that look unlike the others."));
        }
        GroupDeletion.worst(model.influence()).ifPresent(warnings::add);
        return warnings;
    }
}
