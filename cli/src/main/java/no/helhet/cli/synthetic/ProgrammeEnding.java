package no.helhet.cli.synthetic;

import no.helhet.formats.kostra.Programstatus;
import no.helhet.formats.kostra.Sluttsituasjon;

import org.jspecify.annotations.Nullable;

/// How a qualification programme ended, and after how many months.
enum ProgrammeEnding {
    TIL_ARBEID(
            8,
            "Fast jobb i butikk, fire dager i uka.",
            Programstatus.FULLFORT,
            Sluttsituasjon.ORDINAERT_ARBEID),
    FULLFORT(
            12,
            "Hele programmet er gjennomført.",
            Programstatus.FULLFORT,
            Sluttsituasjon.ARBEID_MED_LONNSTILSKUDD),
    AVTALT(
            5,
            "Begynner på videregående opplæring.",
            Programstatus.FULLFORT,
            Sluttsituasjon.UTDANNING),
    UTEBLITT(
            3,
            "Møtte ikke etter to varsler og en samtale.",
            Programstatus.AVBRUTT_VED_UTEBLIVELSE,
            null),
    FLYTTET(
            6,
            "Flyttet, og fortsetter i den nye kommunen.",
            Programstatus.FLYTTET_TIL_ANNEN_KOMMUNE,
            null),
    AVBRUDD(
            9,
            "Avbruddet varte, og helsen tillater ikke program.",
            Programstatus.AVSLUTTET_ETTER_AVBRUDD,
            Sluttsituasjon.ARBEIDSAVKLARINGSPENGER);

    final int months;
    final String text;
    final Programstatus status;

    /// What the participant went on to, null when it is not asked.
    final @Nullable Sluttsituasjon sequel;

    ProgrammeEnding(
            int months, String text, Programstatus status, @Nullable Sluttsituasjon sequel) {
        this.months = months;
        this.text = text;
        this.status = status;
        this.sequel = sequel;
    }

    /// Whether the participant has a certificate.
    boolean isCompleted() {
        return this == TIL_ARBEID || this == FULLFORT;
    }
}
