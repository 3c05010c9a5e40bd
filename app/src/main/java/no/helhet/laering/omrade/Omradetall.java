package no.helhet.laering.omrade;

/// A figure about an area in a year.
///
/// @param kjonn `MANN`, `KVINNE`, or empty for both
/// @param alderFra the youngest, 0 when from birth
/// @param alderTil the oldest, 999 when there is no upper end
/// @param gruppe another division, empty for all
/// @param beregnet whether it was carried over from codes that have changed since
public record Omradetall(
        String kode,
        int ar,
        String kjonn,
        int alderFra,
        int alderTil,
        String gruppe,
        double verdi,
        boolean beregnet) {
    Omradetall in(String kode, double share) {
        return new Omradetall(kode, ar, kjonn, alderFra, alderTil, gruppe, verdi * share, true);
    }
}
