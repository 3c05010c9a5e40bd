package no.helhet.statistics.linear;

import no.helhet.statistics.Design;
import no.helhet.statistics.Warning;

import java.util.ArrayList;
import java.util.List;

/// Columns that have one value in all rows but one, such as the dummy of a level with a
/// single row: that row alone decides the coefficient.
public final class SingleRows {
    private SingleRows() {}

    /// @param rows whose rows they are, as in `One row of Nord`; empty when all
    public static List<Warning> warnings(Design design, String rows) {
        var warnings = new ArrayList<Warning>();
        for (int j = 0; j < design.size(); j++) {
            if (isSingle(design.column(j))) {
                warnings.add(
                        new Warning(
                                Warning.Kind.SMALL_GROUPS,
                                design.names().get(j),
                                "One row%s alone decides the coefficient."
                                        .formatted(rows.isEmpty() ? "" : " of " + rows),
                                "Put the level together with another, or leave the column out."));
            }
        }
        return warnings;
    }

    private static boolean isSingle(double[] column) {
        if (column.length < 3) {
            return false;
        }
        double usual = column[0] == column[1] ? column[0] : column[2];
        int others = 0;
        for (double value : column) {
            others += value == usual ? 0 : 1;
        }
        return others == 1;
    }
}
