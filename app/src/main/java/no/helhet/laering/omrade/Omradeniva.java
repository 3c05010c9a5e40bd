package no.helhet.laering.omrade;

/// The levels of areas, the coarsest first.
public enum Omradeniva {
    LAND,
    FYLKE,
    KOMMUNE,
    BYDEL,
    GRUNNKRETS;

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
