package no.helhet.praksis.kvalifisering;

import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/// A programme from its application on.
///
/// @param nummer year and number, unique in the municipality
/// @param sokt the day the application came in
/// @param onske what the applicant wrote
/// @param hos the caseworker, null while nobody has it
/// @param fom first day, null until granted
/// @param tom last day that a decision covers, null until granted
/// @param slutt last day, when it has been ended
/// @param egenmeldingTapt from this day the right to self-certify absence is taken away
/// @param alene alone in caring for the children
/// @param bevis the certificate's file
/// @param holdtFra months from this day on wait, since the grant does (fvl § 42); null for none
/// @param omgjores the decision that is to be made anew after an appeal, null for none
public record Program(
        ProgramId id,
        String bydel,
        PersonId personId,
        String enhetsnr,
        String nummer,
        Status status,
        boolean fraMinSide,
        LocalDate sokt,
        String onske,
        @Nullable UUID hos,
        String hosNavn,
        @Nullable LocalDate fom,
        @Nullable LocalDate tom,
        @Nullable LocalDate slutt,
        @Nullable Sluttgrunn sluttgrunn,
        @Nullable String slutttekst,
        @Nullable LocalDate egenmeldingTapt,
        boolean alene,
        Programstatistikk statistikk,
        @Nullable UUID bevis,
        @Nullable UUID omgjores,
        @Nullable LocalDate holdtFra,
        int versjon) {

    public enum Status {
        SOKT,
        TIL_BESLUTNING,
        I_PROGRAM,
        AVSLATT,
        TRUKKET,
        AVSLUTTET;

        public boolean isOpen() {
            return this == SOKT || this == TIL_BESLUTNING || this == I_PROGRAM;
        }
    }

    /// Why it ended, § 32 and § 34.
    public enum Sluttgrunn {
        FULLFORT,
        TIL_ARBEID,
        AVTALT,
        UTEBLITT,
        FLYTTET,
        FLYTTET_BYDEL,
        /// After an interruption.
        AVBRUDD;

        /// Whether the municipality decides it because of the participant (§ 34), so that it can be
        /// appealed against.
        public boolean isDecided() {
            return this == UTEBLITT || this == AVBRUDD;
        }

        /// Whether the participant has a certificate.
        public boolean isCompleted() {
            return this == FULLFORT || this == TIL_ARBEID;
        }
    }

    /// The last day in the programme as far as is known, null until granted.
    public @Nullable LocalDate siste() {
        return slutt != null && tom != null && slutt.isBefore(tom) ? slutt : tom;
    }

    /// Whether the day lies in the programme.
    public boolean covers(LocalDate day) {
        var last = siste();
        return fom != null && last != null && !day.isBefore(fom) && !day.isAfter(last);
    }

    /// Whether the programme has days in the month.
    boolean isIn(YearMonth month) {
        var last = siste();
        return fom != null
                && last != null
                && !fom.isAfter(month.atEndOfMonth())
                && !last.isBefore(month.atDay(1));
    }

    /// Whether the month waits while an appeal is treated.
    boolean isHeld(YearMonth month) {
        return holdtFra != null && !holdtFra.isAfter(month.atEndOfMonth());
    }

    public boolean isGranted() {
        return fom != null;
    }

    /// Ids only: this may reach a log.
    @Override
    public String toString() {
        return "Program[" + id + "]";
    }
}
