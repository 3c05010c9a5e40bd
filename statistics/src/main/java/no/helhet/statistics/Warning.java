package no.helhet.statistics;

/// Something a reader of the estimate must know.
///
/// @param column the column or term it is about; empty when it is about the whole
/// @param what one sentence, in plain words
/// @param remedy what to do about it, one sentence
public record Warning(Kind kind, String column, String what, String remedy) {
    public enum Kind {
        /// A variance or a determinant at the edge of what is possible.
        SINGULAR,
        /// A predictor tells the outcome exactly: the estimate is infinite.
        SEPARATED,
        NOT_CONVERGED,
        /// One observation or one group decides the answer.
        INFLUENTIAL,
        CONSTANT,
        COLLINEAR,
        ONE_GROUP,
        EMPTY_GROUP,
        /// Levels with a single observation.
        SMALL_GROUPS,
        MISSING,
        NOT_FINITE,
        WEIGHTS,
        FEW_CLUSTERS,
        TOO_FEW,
        OUT_OF_RANGE,
        /// Fewer draws, wider limits or another formula than was asked for.
        APPROXIMATE
    }

    @Override
    public String toString() {
        return (column.isEmpty() ? "" : column + ": ") + what + " " + remedy;
    }
}
