package no.helhet.statistics.area;

import java.util.List;

/// Observed events held against those expected at the standard's rates.
///
/// @param standard name of the rates that are expected
/// @param method of the intervals
/// @param confidence of the intervals
/// @param ratios in the order of the table; areas where nothing is expected are not there
public record IndirectStandardisation(
        String standard,
        PoissonInterval method,
        double confidence,
        List<StandardisedRatio> ratios) {
    public IndirectStandardisation {
        ratios = List.copyOf(ratios);
    }
}
