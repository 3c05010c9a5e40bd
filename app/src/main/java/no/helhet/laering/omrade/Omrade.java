package no.helhet.laering.omrade;

import org.jspecify.annotations.Nullable;

/// An area as one code has it.
///
/// @param fom the first year that the code holds
/// @param tom the last, null while it holds
/// @param over the code of the area it lies in, empty when not said
public record Omrade(
        Niva niva, String kode, int fom, @Nullable Integer tom, String navn, String over) {
    public boolean holds(int ar) {
        return fom <= ar && (tom == null || tom >= ar);
    }
}
