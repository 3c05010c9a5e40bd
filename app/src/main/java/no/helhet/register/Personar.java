package no.helhet.register;

import org.jspecify.annotations.Nullable;

import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A person's year in the register.
///
/// @param bydel the district, empty outside Oslo
/// @param maneder the months in which sosialhjelp was paid
/// @param vedtak decisions made in the year that no later one replaces, the oldest first
/// @param sak the latest case opened by the end of the year, null when none is known
/// @param situasjon as last stated in the year, null when nobody has
public record Personar(
        String kommunenr,
        String bydel,
        UUID pseudonym,
        int year,
        Map<Month, Stonad> maneder,
        List<Faktum.Vedtak> vedtak,
        Faktum.@Nullable Sak sak,
        Faktum.@Nullable Situasjon situasjon) {

    public Personar {
        maneder = Map.copyOf(maneder);
        vedtak = List.copyOf(vedtak);
    }

    /// What was paid in a month, in øre.
    public record Stonad(long bidragOre, long lanOre) {
        Stonad plus(Stonad other) {
            return new Stonad(bidragOre + other.bidragOre, lanOre + other.lanOre);
        }
    }
}
