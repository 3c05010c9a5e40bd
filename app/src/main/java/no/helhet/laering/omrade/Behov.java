package no.helhet.laering.omrade;

import java.util.List;

/// How many will be counted in areas in the coming years.
///
/// @param fremskrevet whether the population is from a projection that was imported; else it
/// follows
///     the trend of the years that are known
/// @param rader in the order of their names; areas whose counts are hidden are not there
/// @param sum of all areas, the hidden ones too
public record Behov(boolean fremskrevet, List<Rad> rader, Rad sum) {
    public Behov {
        rader = List.copyOf(rader);
    }

    /// @param siste counted in the last year that is known
    public record Rad(String kode, String navn, long siste, List<Ar> ar) {
        public Rad {
            ar = List.copyOf(ar);
        }
    }

    /// @param nedre limit of the 95 per cent interval
    public record Ar(int ar, double ventet, double nedre, double ovre) {
        boolean holds(double count) {
            return nedre <= count && count <= ovre;
        }
    }
}
