package no.helhet.statistics.survey;

/// @param level of the intervals
/// @param reckoning how the p and the interval of the shift are found
/// @param continuity whether the normal approximation is corrected by half a count
public record RankSumOptions(double level, Reckoning reckoning, boolean continuity) {
    public static final RankSumOptions STANDARD =
            new RankSumOptions(.95, Reckoning.AUTOMATIC, true);

    public enum Reckoning {
        /// As R: exact when both samples are under 50 and nobody is tied.
        AUTOMATIC,
        /// From the distribution of the count, when nobody is tied and both are at most 100.
        EXACT,
        NORMAL
    }
}
