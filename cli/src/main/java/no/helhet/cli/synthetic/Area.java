package no.helhet.cli.synthetic;

/// A municipality, or a district of a divided one, and the office that serves it.
///
/// @param share of a thousand households
enum Area {
    HAVNVIK("4698", "", "4698", "Havnvik", "9999", 920),
    ELVESTAD("4696", "", "4696", "Elvestad", "9997", 25),
    SOLHEIA("4697", "", "4696", "Solheia", "9998", 15),
    STAVANGER("1161", "", "1161", "Stavanger", "9996", 15),
    SAGENE("0301", "03", "0314", "Oslo", "9995", 13),
    GAMLE_OSLO("0301", "01", "0315", "Oslo", "9994", 12);

    final String kommunenr;
    final String bydel;
    final String enhetsnr;
    final String kommunenavn;
    final String postnr;
    final int share;

    Area(
            String kommunenr,
            String bydel,
            String enhetsnr,
            String kommunenavn,
            String postnr,
            int share) {
        this.kommunenr = kommunenr;
        this.bydel = bydel;
        this.enhetsnr = enhetsnr;
        this.kommunenavn = kommunenavn;
        this.postnr = postnr;
        this.share = share;
    }

    /// @param draw from 0 to 999
    static Area of(int draw) {
        int left = draw;
        for (var area : values()) {
            left -= area.share;
            if (left < 0) {
                return area;
            }
        }
        return HAVNVIK;
    }
}
