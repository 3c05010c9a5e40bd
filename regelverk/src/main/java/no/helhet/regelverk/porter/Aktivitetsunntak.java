package no.helhet.regelverk.porter;

/// Why no activity condition is set for one under the age limit, § 20 a; the codes are those of
/// KOSTRA's form 11F.
public enum Aktivitetsunntak {
    /// In work.
    I_ARBEID("01"),
    /// In activity already, through another benefit of the state or the municipality.
    I_AKTIVITET("02"),
    /// Health or social situation hinders activity.
    HELSE_ELLER_SOSIALT("03"),
    /// Other weighty reasons.
    ANDRE_TUNGTVEIENDE("04");

    private final String kode;

    Aktivitetsunntak(String kode) {
        this.kode = kode;
    }

    /// The code in the form, two digits.
    public String kode() {
        return kode;
    }
}
