package no.helhet.statistics.survey;

import no.helhet.statistics.Interval;

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
        return new ShareOfPersons(
                kind, count, of, (double) count / of, ShareLimits.clopperPearson(count, of, level));
    }
}
