package no.helhet.praksis.mottak;

import java.time.LocalDate;

/// The number a person waits with: unique at the office that day.
///
/// @param dag the day it was given, in Oslo
/// @param rekke empty at the door, `T` by telephone, `D` digitally
/// @param nr from 1
public record Billett(LocalDate dag, String rekke, int nr) {
    public String text() {
        return rekke + nr;
    }
}
