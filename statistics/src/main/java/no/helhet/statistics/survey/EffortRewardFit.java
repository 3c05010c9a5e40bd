package no.helhet.statistics.survey;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Frame;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The steps to [EffortReward].
final class EffortRewardFit {
    private final Numbers effort;
    private final Numbers reward;
    private final @Nullable Numbers overcommitment;
    private final int effortItems;
    private final int rewardItems;
    private final double level;

    /// @param effort mean answers, as reward
    /// @param overcommitment sums
    private EffortRewardFit(
            ScaleScores effort,
            ScaleScores reward,
            @Nullable ScaleScores overcommitment,
            double level) {
        this.effort = effort.means();
        this.reward = reward.means();
        this.overcommitment = overcommitment == null ? null : overcommitment.sums();
        effortItems = effort.items();
        rewardItems = reward.items();
        this.level = level;
    }

    static Fit<EffortReward> of(
            Scale effort, Scale reward, @Nullable Scale overcommitment, Frame data, double level) {
        Fit<ScaleScores> first = ScaleScores.of(effort, data);
        Fit<ScaleScores> second = ScaleScores.of(reward, data);
        if (overcommitment == null) {
            return first.then(e -> second.then(r -> new EffortRewardFit(e, r, null, level).fit()));
        }
        Fit<ScaleScores> third = ScaleScores.of(overcommitment, data);
        return first.then(
                e -> second.then(r -> third.then(o -> new EffortRewardFit(e, r, o, level).fit())));
    }

    private Fit<EffortReward> fit() {
        var ratio = new double[effort.size()];
        int scored = 0;
        int imbalanced = 0;
        for (int i = 0; i < ratio.length; i++) {
            // Of the mean answers, so that equal ones are exactly balanced.
            ratio[i] = effort.at(i) / reward.at(i);
            scored += Double.isNaN(ratio[i]) ? 0 : 1;
            imbalanced += ratio[i] > 1 ? 1 : 0;
        }
        if (scored == 0) {
            return Fit.notEstimable(
                    Warning.Kind.TOO_FEW,
                    "",
                    "Nobody answered enough items of both effort and reward.",
                    "Lower the number of answered items that the rule asks for.");
        }
        var ratios = Numbers.owning("ratio", ratio);
        Numbers logs = ratios.map("log ratio", Math::log);
        Numbers efforts = effort.map("effort", m -> m * effortItems);
        Numbers rewards = reward.map("reward", m -> m * rewardItems);
        Double tertile = overcommitment == null ? null : upperTertile(overcommitment);
        return Fit.of(
                new EffortReward(
                        effortItems,
                        rewardItems,
                        (double) effortItems / rewardItems,
                        ScoreSummary.of("effort", efforts, level),
                        ScoreSummary.of("reward", rewards, level),
                        overcommitment == null
                                ? null
                                : ScoreSummary.of("overcommitment", overcommitment, level),
                        ScoreSummary.of("effort-reward ratio", ratios, level),
                        ScoreSummary.of("log ratio", logs, level),
                        ShareOfPersons.of("ratio above 1", imbalanced, scored, level),
                        tertile == null ? null : above(tertile),
                        tertile,
                        persons(efforts, rewards, ratios, logs),
                        level),
                List.of());
    }

    private @Nullable ShareOfPersons above(double tertile) {
        int count = 0;
        int of = 0;
        for (int i = 0; overcommitment != null && i < overcommitment.size(); i++) {
            of += overcommitment.isMissing(i) ? 0 : 1;
            count += overcommitment.at(i) > tertile ? 1 : 0;
        }
        return ShareOfPersons.of("overcommitment in the upper third", count, of, level);
    }

    /// Null when nobody has a score.
    private static @Nullable Double upperTertile(Numbers scores) {
        return new Order(scores).quantile(2 / 3.0);
    }

    private List<EffortReward.Person> persons(
            Numbers efforts, Numbers rewards, Numbers ratios, Numbers logs) {
        var persons = new ArrayList<EffortReward.Person>();
        for (int i = 0; i < ratios.size(); i++) {
            persons.add(
                    new EffortReward.Person(
                            i + 1,
                            present(efforts, i),
                            present(rewards, i),
                            overcommitment == null ? null : present(overcommitment, i),
                            present(ratios, i),
                            present(logs, i)));
        }
        return persons;
    }

    static @Nullable Double present(Numbers column, int row) {
        return column.isMissing(row) ? null : Double.valueOf(column.at(row));
    }
}
