package no.helhet.statistics.survey;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.Frame;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Warning;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The steps from answers to [Reliability].
final class ReliabilityFit {
    private final Answers all;
    private final double level;
    private final List<Warning> warnings = new ArrayList<>();

    private ReliabilityFit(Answers all, double level) {
        this.all = all;
        this.level = level;
    }

    static Fit<Reliability> of(Scale scale, Frame data, double level) {
        if (scale.size() < 2) {
            return Fit.notEstimable(
                    Warning.Kind.TOO_FEW,
                    scale.items().getFirst().column(),
                    "One item has no reliability of its own.",
                    "Give at least two items, or ask the same persons twice.");
        }
        return Answers.of(scale, data).then(a -> new ReliabilityFit(a, level).fit());
    }

    private Fit<Reliability> fit() {
        Answers used =
                switch (all.scale().missing().kind()) {
                    case COMPLETE -> all.complete();
                    case PAIRWISE -> all;
                    case PERSON_MEAN ->
                            all.isComplete() ? all : all.filled(all.scale().missing().least(0));
                };
        if (used.rows() < 2) {
            return Fit.notEstimable(
                    Warning.Kind.TOO_FEW,
                    "",
                    "Only %d persons answered enough items.".formatted(used.rows()),
                    "Use the pairwise rule, or leave out the items that few answered.");
        }
        Warning constant = used.constant();
        if (constant != null) {
            return new NotEstimable<>(constant);
        }
        Covariance covariance = covariance(used);
        for (int i = 0; i < used.items(); i++) {
            double variance = covariance.variance(i);
            if (!(variance > 0) || Double.isInfinite(variance)) {
                return Fit.notEstimable(
                        Warning.Kind.NOT_FINITE,
                        all.name(i),
                        "Its variance can not be held in a number: %s.".formatted(variance),
                        "Give its answers in another unit.");
            }
        }
        for (int i = 0; i < used.items(); i++) {
            for (int j = 0; j < i; j++) {
                if (Double.isNaN(covariance.values()[i][j])) {
                    return Fit.notEstimable(
                            Warning.Kind.TOO_FEW,
                            all.name(i),
                            "Fewer than two persons answered both it and %s."
                                    .formatted(all.name(j)),
                            "Leave out one of the two items.");
                }
            }
        }
        if (!covariance.sumVaries()) {
            return Fit.notEstimable(
                    Warning.Kind.SINGULAR,
                    "",
                    "The items cancel each other: their sum does not vary.",
                    "See which items are to be reversed.");
        }
        warnings.addAll(all.missing("Used: " + all.scale().missing().inWords()));
        return Fit.of(result(used, covariance), warnings);
    }

    private static Covariance covariance(Answers used) {
        return used.isComplete()
                ? Covariance.complete(used.columns())
                : Covariance.pairwise(used.columns());
    }

    private Reliability result(Answers used, Covariance covariance) {
        var alpha = new Alpha(covariance);
        Double lambda6 = alpha.lambda6();
        if (lambda6 == null) {
            warnings.add(
                    new Warning(
                            Warning.Kind.SINGULAR,
                            "",
                            "The items' correlations are singular: lambda 6 is left out.",
                            "See whether an item repeats another, or use persons with all"
                                    + " answers."));
        }
        Double standardised = alpha.standardised();
        if (standardised == null) {
            warnings.add(
                    new Warning(
                            Warning.Kind.SINGULAR,
                            "",
                            "The sum of the standardised items does not vary: standardised alpha"
                                    + " is left out.",
                            "See which items are to be reversed."));
        }
        Answers described = all.scale().missing().kind() == MissingRule.Kind.COMPLETE ? used : all;
        double[] scores = described.isComplete() ? null : described.means(least());
        var statistics = new ItemTable(described, covariance, alpha, scores).rows();
        warnings.addAll(alpha.against(statistics));
        var summary = Summary.of(scores, covariance, described);
        return new Reliability(
                all.scale().name(),
                all.scale().missing().inWords(),
                all.rows(),
                used.isComplete() ? used.rows() : withAny(used),
                alpha.raw(),
                standardised,
                alpha.averageCorrelation(),
                lambda6,
                summary.count(),
                summary.mean(),
                summary.sd(),
                statistics,
                complete(used, covariance),
                level);
    }

    private int least() {
        return all.scale().missing().least(all.items());
    }

    private static int withAny(Answers used) {
        int any = 0;
        for (int count : used.counts()) {
            any += count > 0 ? 1 : 0;
        }
        return any;
    }

    private @Nullable CompleteReliability complete(Answers used, Covariance covariance) {
        Answers answers = all.complete();
        if (answers.rows() < 2) {
            return without(
                    Warning.Kind.TOO_FEW,
                    "%d persons answered everything".formatted(answers.rows()));
        }
        Covariance own = all.isComplete() ? covariance : covariance(answers);
        if (!own.sumVaries()) {
            return without(
                    Warning.Kind.SINGULAR,
                    "The sum of the items does not vary among the %d persons who answered everything"
                            .formatted(answers.rows()));
        }
        double raw = Math.min(new Alpha(own).raw(), 1);
        OneFactor factor = factor(answers, own);
        var deviations = new double[all.items()];
        for (int i = 0; i < deviations.length; i++) {
            deviations[i] = Math.sqrt(own.variance(i));
        }
        return new CompleteReliability(
                answers.rows(),
                raw,
                FeldtInterval.of(raw, answers.rows(), all.items(), level),
                factor == null ? null : Double.valueOf(factor.omega(deviations)),
                factor == null ? null : Double.valueOf(factor.omegaStandardised()),
                factor);
    }

    private @Nullable CompleteReliability without(Warning.Kind kind, String what) {
        warnings.add(
                new Warning(
                        kind,
                        "",
                        what + ": there is no interval and no omega.",
                        "Leave out the items that few answered."));
        return null;
    }

    private @Nullable OneFactor factor(Answers answers, Covariance own) {
        Warning constant = answers.constant();
        if (constant != null) {
            warnings.add(
                    new Warning(
                            Warning.Kind.CONSTANT,
                            constant.column(),
                            "The %d persons who answered everything answered it alike: there is no"
                                            .formatted(answers.rows())
                                    + " omega.",
                            "Leave the item out, or ask more persons."));
            return null;
        }
        Fit<OneFactor> fit =
                OneFactor.of(
                        all.scale().items().stream().map(Item::column).toList(),
                        own.correlations());
        warnings.addAll(fit.warnings());
        return switch (fit) {
            case Fitted<OneFactor>(var one) -> one;
            case FittedWithWarnings<OneFactor>(var one, var said) -> one;
            case NotEstimable<OneFactor> none -> null;
        };
    }
}
