package no.helhet.praksis.sak.web;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/// How the office's open cases stand just now.
///
/// @param alder how many of each age
/// @param mengde each worker's load, the heaviest first
public record Kontorstatus(List<Antall> alder, List<Mengde> mengde, Saksvekt vekt) {
    public Kontorstatus {
        alder = List.copyOf(alder);
        mengde = List.copyOf(mengde);
    }

    /// How long ago it was applied for.
    public enum Alder {
        UKE_1,
        UKE_2,
        UKE_3,
        UKE_4,
        /// More than a month, and an interim reply has been sent (fvl § 11 a).
        FORELOPIG,
        /// More than a month, and nobody has answered.
        UBESVART
    }

    /// How many of an age.
    public record Antall(Alder alder, int antall) {}

    /// A worker's load.
    ///
    /// @param tideler the weight, in tenths
    public record Mengde(@Nullable UUID bruker, String navn, int saker, int tideler) {}

    public int apne() {
        return alder.stream().mapToInt(Antall::antall).sum();
    }

    public int antall(Alder which) {
        return alder.stream().filter(a -> a.alder() == which).mapToInt(Antall::antall).sum();
    }

    /// How many workers have more than was agreed.
    public int overGrensen() {
        var limit = vekt.grense();
        return limit == null ? 0 : (int) mengde.stream().filter(m -> m.tideler() > limit).count();
    }
}
