package no.helhet.praksis.kartlegging;

import java.time.LocalDate;

/// Something known before it is asked.
///
/// @param kilde SAMTALE, KARTLEGGING, SOKNAD, SITUASJON or PERSONKORT
public record KjentFaktum(Svarsted sted, Svarverdi verdi, String kilde, LocalDate dato) {
    /// Said in this conversation.
    static final String SAMTALE = "SAMTALE";

    static final String KARTLEGGING = "KARTLEGGING";
    static final String SOKNAD = "SOKNAD";
    static final String SITUASJON = "SITUASJON";
    static final String PERSONKORT = "PERSONKORT";
}
