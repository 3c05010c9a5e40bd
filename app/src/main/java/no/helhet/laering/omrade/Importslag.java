package no.helhet.laering.omrade;

import java.util.List;

/// What a file holds.
public enum Importslag {
    /// Figures by area and year.
    TALL(
            Kolonnerolle.OMRADE,
            Kolonnerolle.AR,
            Kolonnerolle.KJONN,
            Kolonnerolle.ALDER,
            Kolonnerolle.GRUPPE,
            Kolonnerolle.VARIABEL,
            Kolonnerolle.VERDI),
    /// Area codes with names and years.
    KODER(
            Kolonnerolle.KODE,
            Kolonnerolle.NAVN,
            Kolonnerolle.OVER,
            Kolonnerolle.FOM,
            Kolonnerolle.TOM),
    /// What became of codes: Klass' files of changes.
    ENDRINGER(
            Kolonnerolle.FRA_KODE, Kolonnerolle.TIL_KODE, Kolonnerolle.ENDRET, Kolonnerolle.ANDEL),
    /// Shapes, GeoJSON.
    KART,
    /// Places among tiles.
    FLISER(Kolonnerolle.KODE, Kolonnerolle.KOLONNE, Kolonnerolle.RAD);

    private final List<Kolonnerolle> roller;

    Importslag(Kolonnerolle... roller) {
        this.roller = List.of(roller);
    }

    /// What a column can be in such a file.
    public List<Kolonnerolle> roller() {
        return roller;
    }
}
