package no.helhet.regelverk.livsopphold;

import java.util.Comparator;
import java.util.List;

/// The people the assistance is for.
///
/// @param type how the adults live
/// @param voksne the adults whose birth dates are known, sorted by id; may be none
/// @param barn the children, sorted by id so that the order of entry never matters
/// @param kilde where the type is known from
public record Husholdning(Type type, List<Voksen> voksne, List<Barn> barn, Kilde kilde) {
    public Husholdning {
        voksne = voksne.stream().sorted(Comparator.comparing(Voksen::id)).toList();
        barn = barn.stream().sorted(Comparator.comparing(Barn::id)).toList();
    }

    /// Where nothing is stated of the adults but how they live.
    public Husholdning(Type type, List<Barn> barn, Kilde kilde) {
        this(type, List.of(), barn, kilde);
    }

    /// How the adults live. Each has its own guideline rate.
    public enum Type {
        ENSLIG,
        /// Married or living together; the rate is for both.
        PAR,
        /// One person in a shared home; the rate is for that person.
        BOFELLESSKAP
    }
}
