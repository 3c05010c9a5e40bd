package no.helhet.praksis.klage;

import java.time.LocalDate;

/// The answer of statsforvalteren (fvl § 34).
///
/// @param referanse of statsforvalteren
/// @param merknader what it says of the case or the law, may be empty
/// @param navn who registered it
public record Klageutfall(
        Utfall utfall, LocalDate dag, String referanse, String merknader, String navn) {
    public enum Utfall {
        STADFESTET,
        ENDRET,
        /// Sent back to be treated anew.
        OPPHEVET,
        AVVIST;

        /// The office has something to do.
        public boolean leadsToWork() {
            return this == ENDRET || this == OPPHEVET;
        }
    }
}
