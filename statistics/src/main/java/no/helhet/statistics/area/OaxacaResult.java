package no.helhet.statistics.area;

import java.util.List;

/// A difference between two groups, decomposed.
///
/// @param outcome its name
/// @param first the level whose mean is taken first
/// @param second the level whose mean is subtracted
/// @param firstRows rows that count, those of weight 0 left out
/// @param secondRows rows that count
/// @param firstMean mean outcome, weighted
/// @param secondMean mean outcome, weighted
/// @param difference first less second
/// @param threefold endowments, coefficients and interaction
/// @param twofold one for each [OaxacaReference], in its order
/// @param coefficients of both groups
/// @param confidence of the intervals
public record OaxacaResult(
        String outcome,
        String first,
        String second,
        int firstRows,
        int secondRows,
        double firstMean,
        double secondMean,
        OaxacaEffect difference,
        OaxacaThreefold threefold,
        List<OaxacaTwofold> twofold,
        List<OaxacaCoefficient> coefficients,
        double confidence) {
    public OaxacaResult {
        twofold = List.copyOf(twofold);
        coefficients = List.copyOf(coefficients);
    }

    /// The decomposition by reference coefficients.
    public OaxacaTwofold twofold(OaxacaReference reference) {
        return twofold.get(reference.ordinal());
    }
}
