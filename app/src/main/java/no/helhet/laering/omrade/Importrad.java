package no.helhet.laering.omrade;

import org.jspecify.annotations.Nullable;

/// A row as it is written: the kinds of file have one each.
sealed interface Importrad {
    /// What two rows that say the same thing have in common.
    Object key();

    /// @param kjonn `MANN`, `KVINNE`, or empty for both
    record Tall(Nokkel key, double verdi) implements Importrad {}

    /// What a figure is about.
    record Nokkel(
            String variabel,
            Niva niva,
            String kode,
            int ar,
            String kjonn,
            int alderFra,
            int alderTil,
            String gruppe) {}

    /// A code and its years.
    record Kode(Niva niva, String kode, int fom, @Nullable Integer tom, String navn, String over)
            implements Importrad {
        @Override
        public Object key() {
            return kode + "|" + fom;
        }
    }

    /// What became of a code.
    record Endring(Niva niva, String fra, String til, int ar, double andel) implements Importrad {
        @Override
        public Object key() {
            return fra + "|" + til + "|" + ar;
        }
    }

    /// @param geometri GeoJSON, or null for a tile
    record Plass(
            Niva niva,
            String kode,
            @Nullable String geometri,
            @Nullable Integer kolonne,
            @Nullable Integer rad)
            implements Importrad {
        @Override
        public Object key() {
            return kode;
        }
    }
}
