package no.helhet.cli.synthetic;

import java.time.LocalDate;

/// An appeal against a decision, before it is written as rows.
///
/// @param kind how far it has come, and how it went
/// @param mottatt the day it came
record PlannedAppeal(Kind kind, LocalDate mottatt) {
    /// How far an appeal has come, with when it came and how long after its decision.
    enum Kind {
        NY("MOTTATT", 4, false),
        FOR_SEN("MOTTATT", 6, true),
        MANGLER("MOTTATT", 9, false),
        IKKE_RETTET("MOTTATT", 25, false),
        SVAR_NAR("MOTTATT", 27, false),
        SVAR_SENDT("MOTTATT", 37, false),
        TIL_BESLUTNING("TIL_BESLUTNING", 12, false),
        OPPRETTHOLDT("BESLUTTET", 16, false),
        OVERSENDT("OVERSENDT", 41, false),
        OMGJORT("BESLUTTET", 31, false),
        OPPHEVET("BESLUTTET", 34, false),
        AVVIST("BESLUTTET", 51, true),
        STADFESTET("AVGJORT", 131, false),
        ENDRET("AVGJORT", 144, false),
        SENDT_TILBAKE("AVGJORT", 157, false),
        AVVIST_DER("AVGJORT", 170, false);

        /// As the module's table has it.
        final String status;

        /// Days before today that it came.
        final int ago;

        /// It came after the time limit.
        final boolean late;

        Kind(String status, int ago, boolean late) {
            this.status = status;
            this.ago = ago;
            this.late = late;
        }

        boolean isAnswered() {
            return !status.equals("MOTTATT") && !status.equals("TIL_BESLUTNING");
        }

        boolean isForwarded() {
            return status.equals("OVERSENDT") || status.equals("AVGJORT");
        }

        boolean lacks() {
            return this == MANGLER || this == IKKE_RETTET;
        }

        /// Something is left to do.
        boolean isOpen() {
            return !isAnswered() || this == OPPRETTHOLDT || this == OVERSENDT;
        }

        /// What the office made of its decision.
        String konklusjon() {
            return switch (this) {
                case OMGJORT, OPPHEVET, AVVIST -> name();
                default -> "OPPRETTHOLDT";
            };
        }

        /// What statsforvalteren made of it.
        String utfall() {
            return switch (this) {
                case SENDT_TILBAKE -> "OPPHEVET";
                case AVVIST_DER -> "AVVIST";
                default -> name();
            };
        }
    }
}
