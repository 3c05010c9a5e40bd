package no.helhet.laering.omrade;

import no.helhet.formats.table.CsvRow;

/// Makes rows to write of rows that were read.
interface Radlesing {
    void take(CsvRow row);

    /// After the last row.
    default void end() {}

    /// How many rows were moved to another code.
    default long flyttet() {
        return 0;
    }
}
