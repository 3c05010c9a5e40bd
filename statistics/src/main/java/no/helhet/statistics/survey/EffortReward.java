package no.helhet.statistics.survey;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Frame;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Effort-reward imbalance (Siegrist 1996, Journal of Occupational Health Psychology 1:27; Siegrist
/// et al. 2004, Social Science & Medicine 58:1483; Siegrist, Li & Montano 2014, Psychometric
/// properties of the ERI questionnaire, Düsseldorf).
///
/// The ratio is E / (R · c), E and R the sums of the answers to the effort and reward items after
/// reversed ones are turned, c = effort items / reward items: 3/7 in the short form (10 items and 6
/// on overcommitment), 5/11 or 6/11 in the long one. It is the ratio of the two mean answers. Above
/// 1, effort weighs more than reward; its logarithm is symmetric about that. Overcommitment is a
/// sum of its own.
///
/// A sum with missing answers is the person's mean answer times the number of items, for as many
/// answered items as the scale's rule asks for; else there is none. The questionnaire itself is not
/// here: a specification says which columns are which items.
///
/// @param effortItems how many
/// @param rewardItems how many
/// @param correction c
/// @param effort sum of the answers, over persons
/// @param reward sum of the answers, over persons
/// @param overcommitment sum of the answers, over persons; null when it was not asked
/// @param ratio over persons
/// @param logRatio its natural logarithm, over persons
/// @param imbalanced persons whose ratio is above 1
/// @param highOvercommitment persons in the upper third (above the sample's tertile) of
///     overcommitment; null when it was not asked
/// @param overcommitmentTertile that limit
/// @param persons one for each row of the data
/// @param level of the intervals
public record EffortReward(
        int effortItems,
        int rewardItems,
        double correction,
        ScoreSummary effort,
        ScoreSummary reward,
        @Nullable ScoreSummary overcommitment,
        ScoreSummary ratio,
        ScoreSummary logRatio,
        ShareOfPersons imbalanced,
        @Nullable ShareOfPersons highOvercommitment,
        @Nullable Double overcommitmentTertile,
        List<Person> persons,
        double level) {
    public EffortReward {
        persons = List.copyOf(persons);
    }

    /// One person's scores; null where too few items were answered.
    ///
    /// @param row from 1
    public record Person(
            int row,
            @Nullable Double effort,
            @Nullable Double reward,
            @Nullable Double overcommitment,
            @Nullable Double ratio,
            @Nullable Double logRatio) {}

    /// Constant and repeated items are no error of scoring; see [Reliability] for them.
    ///
    /// @param effort with a range above 0, which is the reward's too: the ratio has no meaning for
    ///     answers of different range
    /// @param overcommitment null when it was not asked
    public static Fit<EffortReward> of(
            Scale effort, Scale reward, @Nullable Scale overcommitment, Frame data, double level) {
        if (effort.range() == null || !effort.range().equals(reward.range())) {
            throw new IllegalArgumentException(
                    "Effort and reward need the same lowest and highest answer");
        }
        if (!(effort.range().lower() > 0)) {
            throw new IllegalArgumentException(
                    "Answers begin at 1, not at %s: the ratio divides by them"
                            .formatted(effort.range().lower()));
        }
        return EffortRewardFit.of(effort, reward, overcommitment, data, level);
    }
}
