package no.helhet.praksis.avtale;

import org.jspecify.annotations.Nullable;

/// Somebody did not come: what was done about it.
///
/// @param utfall null until it is done
/// @param begrunnelse why nothing was, may be empty otherwise
public record Oppfolging(AvtaleId avtaleId, @Nullable Utfall utfall, String begrunnelse) {
    public enum Utfall {
        RINGT,
        NY_AVTALE,
        IKKE_AKTUELT,
        MOTTE_LIKEVEL,
        /// It was never true that they did not come.
        ANGRET
    }
}
