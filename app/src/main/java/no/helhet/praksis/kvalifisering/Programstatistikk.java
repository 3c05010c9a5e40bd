package no.helhet.praksis.kvalifisering;

import no.helhet.formats.kostra.Tilleggsytelse;
import no.helhet.praksis.kvalifisering.Programopplysninger.Etterpa;
import no.helhet.praksis.kvalifisering.Programopplysninger.ForSoknad;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Set;

/// What the state's statistics ask besides what the programme itself tells. Null and no entry:
/// not answered.
public record Programstatistikk(
        @Nullable Boolean fraAnnenKommune,
        @Nullable String fraKommunenr,
        @Nullable ForSoknad forSoknad,
        @Nullable Map<Integer, Set<Tilleggsytelse>> tilleggsytelser,
        @Nullable Etterpa etterpa) {
    static final Programstatistikk EMPTY = new Programstatistikk(null, null, null, null, null);

    /// By year; a year that is not there is not answered.
    public Map<Integer, Set<Tilleggsytelse>> years() {
        return tilleggsytelser == null ? Map.of() : tilleggsytelser;
    }
}
