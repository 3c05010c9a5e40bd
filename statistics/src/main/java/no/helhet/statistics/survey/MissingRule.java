package no.helhet.statistics.survey;

/// What is done with persons who did not answer every item. Which rule was used is part of every
/// result.
///
/// @param kind which answers enter covariances
/// @param leastAnswered a person has a scale score from this many answered items on: the mean of
///     those answered (for [Kind#COMPLETE] all are needed, and this is 0)
public record MissingRule(Kind kind, int leastAnswered) {
    public enum Kind {
        /// Persons who answered every item.
        COMPLETE,
        /// Each covariance from the persons who answered both items, as `psych::alpha` does.
        PAIRWISE,
        /// A missing answer is the mean of the person's other answers, if there are enough of
        /// them. It makes items more alike: alpha comes out too high.
        PERSON_MEAN
    }

    public MissingRule {
        if (leastAnswered < (kind == Kind.COMPLETE ? 0 : 1)) {
            throw new IllegalArgumentException(
                    "A score needs at least one answered item, not " + leastAnswered);
        }
    }

    public static MissingRule complete() {
        return new MissingRule(Kind.COMPLETE, 0);
    }

    public static MissingRule pairwise(int leastAnswered) {
        return new MissingRule(Kind.PAIRWISE, leastAnswered);
    }

    public static MissingRule personMean(int leastAnswered) {
        return new MissingRule(Kind.PERSON_MEAN, leastAnswered);
    }

    /// The usual rule of scale scores: at least half of the items, rounded up.
    public static int half(int items) {
        return (items + 1) / 2;
    }

    int least(int items) {
        return kind == Kind.COMPLETE ? items : leastAnswered;
    }

    /// In words, for a reader of the result.
    public String inWords() {
        return switch (kind) {
            case COMPLETE -> "persons who answered every item";
            case PAIRWISE ->
                    "each pair of items from those who answered both; scores from %d items on"
                            .formatted(leastAnswered);
            case PERSON_MEAN ->
                    "missing answers are the person's own mean, from %d answered items on"
                            .formatted(leastAnswered);
        };
    }
}
