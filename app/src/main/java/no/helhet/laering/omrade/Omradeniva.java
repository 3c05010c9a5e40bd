package no.helhet.laering.omrade;

/// The levels of areas, the coarsest first.
public enum Omradeniva {
    LAND,
    FYLKE,
    KOMMUNE,
    BYDEL,
    GRUNNKRETS;

    /// Whose areas are compared within one of this level.
    boolean isUnder(Omradeniva other) {
        return compareTo(other) > 0;
    }

    /// The level a code is of, by its length.
    static Omradeniva of(String kode) {
        return switch (kode.length()) {
            case 2 -> FYLKE;
            case 4 -> KOMMUNE;
            case 6 -> BYDEL;
            case 8 -> GRUNNKRETS;
            default -> LAND;
        };
    }
}
