package no.helhet.statistics.agreement;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Warning;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// The best candidates by a weighted score with gates, and how the choice stands without
/// each rater.
///
/// A candidate's judgement by a criterion is the mean over its raters; a criterion that
/// nobody judged counts 0 and does not pass a gate. Score = Σ weight × mean / Σ weight ×
/// highest. Only those that reach every gate can be chosen; ties go by name. How sure
/// the choice is: [SelectionChances].
///
/// @param size how many were asked for
/// @param passed how many candidates reach every gate
/// @param chosen best first; fewer than asked for when fewer pass
/// @param tiedOut not chosen though their score equals that of the last chosen
/// @param ranking all candidates: those that pass by score, then the others by score
/// @param withoutRater none with a single rater
public record Selection(
        int size,
        int candidates,
        int passed,
        List<String> chosen,
        List<String> tiedOut,
        List<Place> ranking,
        List<WithoutRater> withoutRater) {

    /// @param place from 1; null for one that does not pass
    /// @param score 0 to 1
    /// @param means by criterion; null where nobody judged
    public record Place(
            @Nullable Integer place,
            String candidate,
            double score,
            boolean passes,
            Map<String, @Nullable Double> means) {}

    /// @param overlap how many of those chosen stay chosen
    public record WithoutRater(String rater, int overlap, List<String> chosen) {}

    /// @param size how many to choose
    /// @return not estimable when no candidate reaches every gate, or all weights are 0
    public static Fit<Selection> fit(Judgements judgements, List<Criterion> criteria, int size) {
        if (size < 1) {
            throw new IllegalArgumentException("The number to choose is " + size);
        }
        var scoring = new Scoring(judgements, criteria);
        double[] weights = scoring.weights();
        if (Arrays.stream(weights).sum() == 0) {
            return Fit.notEstimable(
                    Warning.Kind.WEIGHTS,
                    String.join(", ", judgements.criteria()),
                    "Every weight is 0.",
                    "Give at least one criterion a weight.");
        }
        var everyone = new double[judgements.raters().size()];
        Arrays.fill(everyone, 1);
        scoring.judge(everyone);
        scoring.score(weights);
        int[] ranking = scoring.ranking();
        if (ranking.length == 0) {
            return Fit.notEstimable(
                    Warning.Kind.TOO_FEW,
                    "",
                    "No candidate reaches every gate.",
                    "See whether a gate is set too high.");
        }
        int taken = Math.min(size, ranking.length);
        List<String> names = judgements.candidates();
        var chosen = Arrays.stream(ranking).limit(taken).mapToObj(names::get).toList();
        var tiedOut =
                Arrays.stream(ranking)
                        .skip(taken)
                        .filter(c -> scoring.same(c, ranking[taken - 1]))
                        .mapToObj(names::get)
                        .toList();
        var warnings = new ArrayList<>(scoring.warnings());
        if (ranking.length < size) {
            warnings.add(
                    new Warning(
                            Warning.Kind.TOO_FEW,
                            "",
                            "%d candidates reach every gate, and %d were to be chosen."
                                    .formatted(ranking.length, size),
                            "Choose fewer, or see whether a gate is set too high."));
        }
        if (!tiedOut.isEmpty()) {
            warnings.add(
                    new Warning(
                            Warning.Kind.INFLUENTIAL,
                            String.join(", ", tiedOut),
                            "The score equals that of the last chosen; the name alone decided.",
                            "Decide between them on grounds that can be told."));
        }
        var places = places(scoring, judgements, criteria, ranking);
        return Fit.of(
                new Selection(
                        size,
                        names.size(),
                        ranking.length,
                        chosen,
                        tiedOut,
                        places,
                        withoutRater(judgements, criteria, size, chosen)),
                warnings);
    }

    private static List<Place> places(
            Scoring scoring, Judgements judgements, List<Criterion> criteria, int[] ranking) {
        var places = new ArrayList<Place>();
        for (int i = 0; i < ranking.length; i++) {
            places.add(place(scoring, judgements, criteria, ranking[i], i + 1));
        }
        IntStream.range(0, judgements.candidates().size())
                .filter(c -> !scoring.passed(c))
                .boxed()
                .sorted(
                        Comparator.comparingDouble((Integer c) -> -scoring.score(c))
                                .thenComparing(c -> c))
                .forEach(c -> places.add(place(scoring, judgements, criteria, c, null)));
        return List.copyOf(places);
    }

    private static Place place(
            Scoring scoring,
            Judgements judgements,
            List<Criterion> criteria,
            int candidate,
            @Nullable Integer place) {
        var means = new TreeMap<String, @Nullable Double>();
        for (int j = 0; j < criteria.size(); j++) {
            double mean = scoring.mean(j, candidate);
            means.put(criteria.get(j).name(), Double.isNaN(mean) ? null : mean);
        }
        return new Place(
                place,
                judgements.candidates().get(candidate),
                scoring.score(candidate),
                scoring.passed(candidate),
                Collections.unmodifiableMap(means));
    }

    private static List<WithoutRater> withoutRater(
            Judgements judgements, List<Criterion> criteria, int size, List<String> chosen) {
        int raters = judgements.raters().size();
        var without = new ArrayList<WithoutRater>();
        var scoring = new Scoring(judgements, criteria);
        for (int r = 0; r < raters && raters > 1; r++) {
            var others = new double[raters];
            Arrays.fill(others, 1);
            others[r] = 0;
            scoring.judge(others);
            scoring.score(scoring.weights());
            var left =
                    Arrays.stream(scoring.chosen(size))
                            .mapToObj(judgements.candidates()::get)
                            .toList();
            int overlap = (int) left.stream().filter(chosen::contains).count();
            without.add(new WithoutRater(judgements.raters().get(r), overlap, left));
        }
        return List.copyOf(without);
    }
}
