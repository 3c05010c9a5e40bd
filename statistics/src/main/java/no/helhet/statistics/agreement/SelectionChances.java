package no.helhet.statistics.agreement;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Progress;
import no.helhet.statistics.Warning;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// How often each candidate of a [Selection] would be among the chosen, had there been
/// other raters and other weights of the same kind.
///
/// Each draw takes raters anew and weights anew, and chooses. Raters: [RaterDraw].
/// Weights: Dirichlet with the concentration times the given shares, so that their mean
/// is what was given and the standard deviation of a share s is √(s (1 - s) /
/// (concentration + 1)); a weight of 0 stays 0. The chance is the share of draws; its
/// Monte Carlo error √(p (1 - p) / draws). It says how firm the choice is against raters
/// and weights, not how good the candidates are.
///
/// @param chances all candidates that were ever chosen, and those of the selection;
///     surest first
public record SelectionChances(
        int draws, RaterDraw raters, double concentration, long seed, List<Chance> chances) {

    /// @param chosen whether the selection itself chose it
    /// @param probability of being among the chosen
    /// @param error Monte Carlo
    /// @param judged share of draws in which someone who was drawn had judged it
    public record Chance(
            String candidate, boolean chosen, double probability, double error, double judged) {}

    /// @param concentration of weights, 1 or more: 50 moves a share of a quarter by 6
    ///     hundredths or so; 0 keeps them as given
    public record Options(int size, int draws, RaterDraw raters, double concentration, long seed) {
        public Options {
            if (size < 1 || draws < 1) {
                throw new IllegalArgumentException(
                        "The number to choose is %d, of draws %d".formatted(size, draws));
            }
            if (!(concentration == 0 || concentration >= 1) || Double.isInfinite(concentration)) {
                throw new IllegalArgumentException("The concentration is " + concentration);
            }
        }
    }

    /// @return not estimable as [Selection#fit]
    public static Fit<SelectionChances> fit(
            Judgements judgements, List<Criterion> criteria, Options options, Progress progress) {
        return Selection.fit(judgements, criteria, options.size())
                .then(selection -> drawn(selection, judgements, criteria, options, progress));
    }

    private static Fit<SelectionChances> drawn(
            Selection selection,
            Judgements judgements,
            List<Criterion> criteria,
            Options options,
            Progress progress) {
        var scoring = new Scoring(judgements, criteria);
        double[] given = scoring.weights();
        var random = new SplittableRandom(options.seed());
        UniformRandomProvider source = random::nextLong;
        List<ContinuousDistribution.Sampler> gammas = gammas(given, options, source);
        int n = judgements.candidates().size();
        var chosen = new int[n];
        var judged = new int[n];
        for (int draw = 0; draw < options.draws(); draw++) {
            scoring.judge(options.raters().draw(judgements.raters().size(), random));
            scoring.score(weights(given, gammas));
            for (int c : scoring.chosen(options.size())) {
                chosen[c]++;
            }
            for (int c = 0; c < n; c++) {
                if (scoring.judged(c)) {
                    judged[c]++;
                }
            }
            if (draw % 100 == 99 || draw == options.draws() - 1) {
                progress.at(draw + 1, options.draws());
            }
        }
        var chances = new ArrayList<Chance>();
        double draws = options.draws();
        for (int c = 0; c < n; c++) {
            String name = judgements.candidates().get(c);
            boolean first = selection.chosen().contains(name);
            if (first || chosen[c] > 0) {
                double p = chosen[c] / draws;
                chances.add(
                        new Chance(
                                name, first, p, Math.sqrt(p * (1 - p) / draws), judged[c] / draws));
            }
        }
        chances.sort((a, b) -> Double.compare(b.probability(), a.probability()));
        return Fit.of(
                new SelectionChances(
                        options.draws(),
                        options.raters(),
                        options.concentration(),
                        options.seed(),
                        List.copyOf(chances)),
                warnings(judgements, options, judged));
    }

    private static List<Warning> warnings(Judgements judgements, Options options, int[] judged) {
        var warnings = new ArrayList<Warning>();
        long lost = Arrays.stream(judged).filter(j -> j < options.draws()).count();
        if (lost > 0) {
            warnings.add(
                    new Warning(
                            Warning.Kind.APPROXIMATE,
                            "",
                            "%d candidates had in some draws none of their raters, and could then"
                                            .formatted(lost)
                                    + " not be chosen.",
                            "Draw raters by the Bayesian bootstrap, which keeps everyone."));
        }
        if (judgements.raters().size() < 5 && options.raters() != RaterDraw.AS_THEY_ARE) {
            warnings.add(
                    new Warning(
                            Warning.Kind.TOO_FEW,
                            "",
                            "There are only %d raters to draw from."
                                    .formatted(judgements.raters().size()),
                            "Read the chances as a rough guide."));
        }
        return warnings;
    }

    private static List<ContinuousDistribution.Sampler> gammas(
            double[] given, Options options, UniformRandomProvider source) {
        if (options.concentration() == 0) {
            return List.of();
        }
        double sum = Arrays.stream(given).sum();
        var gammas = new ArrayList<ContinuousDistribution.Sampler>();
        for (double weight : given) {
            double shape = options.concentration() * weight / sum;
            gammas.add(
                    weight == 0 ? () -> 0 : GammaDistribution.of(shape, 1).createSampler(source));
        }
        return gammas;
    }

    private static double[] weights(double[] given, List<ContinuousDistribution.Sampler> gammas) {
        if (gammas.isEmpty()) {
            return given;
        }
        var weights = new double[given.length];
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            weights[j] = gammas.get(j).sample();
            sum += weights[j];
        }
        for (int j = 0; j < weights.length; j++) {
            weights[j] /= sum;
        }
        return weights;
    }
}
