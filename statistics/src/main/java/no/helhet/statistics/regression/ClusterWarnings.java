package no.helhet.statistics.regression;

import no.helhet.statistics.Design;
import no.helhet.statistics.Warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a reader of an inference by cluster must know.
final class ClusterWarnings {
    /// Below it the t distribution's approximation fails (Bell & McCaffrey 2002; Tipton 2015,
    /// Psychological Methods 20, 375-393).
    private static final double FEWEST_DEGREES = 4;

    private ClusterWarnings() {}

    static List<Warning> of(ClusterInference inference) {
        var warnings = new ArrayList<Warning>();
        if (inference.few()) {
            warnings.add(few(inference));
        }
        if (inference.largest() == 1) {
            warnings.add(
                    new Warning(
                            Warning.Kind.SMALL_GROUPS,
                            inference.column(),
                            "Each cluster has a single row.",
                            "Name a column whose groups hold several rows, or treat rows as"
                                    + " independent."));
        }
        for (var estimate : inference.withoutErrors()) {
            warnings.add(
                    new Warning(
                            Warning.Kind.SINGULAR,
                            estimate.name(),
                            "No two clusters tell the coefficient's uncertainty.",
                            "Read it as an estimate alone, or leave the column out."));
        }
        for (var coefficient : inference.coefficients()) {
            if (coefficient.name().equals(Design.INTERCEPT)) {
                continue;
            }
            if (coefficient.degreesOfFreedom() < FEWEST_DEGREES) {
                warnings.add(
                        new Warning(
                                Warning.Kind.FEW_CLUSTERS,
                                coefficient.name(),
                                String.format(
                                        Locale.ROOT,
                                        "It has %.1f degrees of freedom: few clusters tell about"
                                                + " it.",
                                        coefficient.degreesOfFreedom()),
                                "Rely on the p by resampling rather than on the interval."));
            }
            decided(coefficient, inference.column(), warnings);
        }
        return warnings;
    }

    private static Warning few(ClusterInference inference) {
        int sets = inference.clusters() - 1;
        boolean never = sets < 5;
        return new Warning(
                Warning.Kind.FEW_CLUSTERS,
                inference.column(),
                "There are %d clusters.%s"
                        .formatted(
                                inference.clusters(),
                                never
                                        ? String.format(
                                                Locale.ROOT,
                                                " Changed signs can not give a p below %.3g.",
                                                1.0 / (1 << sets))
                                        : ""),
                never
                        ? "Do not conclude from p; show the estimates of each cluster."
                        : "Conclude where the t distribution and the resampling agree.");
    }

    private static void decided(
            ClusterCoefficient coefficient, String column, List<Warning> warnings) {
        var left = coefficient.leavingOneOut();
        if (left == null) {
            warnings.add(
                    new Warning(
                            Warning.Kind.INFLUENTIAL,
                            coefficient.name(),
                            "Only %s %s tells about it."
                                    .formatted(column, coefficient.mostMoving()),
                            "Do not take it for more than a description of that cluster."));
        } else if (!coefficient.interval().contains(left.lower())
                || !coefficient.interval().contains(left.upper())) {
            warnings.add(
                    new Warning(
                            Warning.Kind.INFLUENTIAL,
                            coefficient.name(),
                            "Without %s %s the estimate is outside its own interval."
                                    .formatted(column, coefficient.mostMoving()),
                            "Show the result with and without that cluster."));
        }
    }
}
