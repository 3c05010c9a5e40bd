package no.helhet.statistics.survey;

import no.helhet.statistics.Interval;

import org.apache.commons.statistics.distribution.BetaDistribution;

/// How many of the persons are of a kind, with the exact interval of a share (Clopper & Pearson
/// 1934, Biometrika 26:404): never narrower than its level, for independent persons.
///
/// @param kind what they are
/// @param count how many
/// @param of persons in all
/// @param share 0 to 1
/// @param interval of the share
public record ShareOfPersons(String kind, int count, int of, double share, Interval interval) {
    /// @param of at least 1
    static ShareOfPersons of(String kind, int count, int of, double level) {
        double tail = (1 - level) / 2;
        double low =
                count == 0
                        ? 0
                        : BetaDistribution.of(count, of - count + 1.0)
                                .inverseCumulativeProbability(tail);
        double high =
                count == of
                        ? 1
                        : BetaDistribution.of(count + 1.0, of - count)
                                .inverseSurvivalProbability(tail);
        return new ShareOfPersons(kind, count, of, (double) count / of, new Interval(low, high));
    }
}
