package no.helhet.formats.kostra;

/// A benefit other than sosialhjelp in the two months before the application for a programme.
public enum TidligereYtelse implements Avkrysning {
    INTRODUKSJONSSTONAD("YTELSE_INTRO", "4"),
    /// Individstønad, later tiltakspenger.
    TILTAKSPENGER("YTELSE_TILTAKSPENGER", "5"),
    FOLKETRYGDEN("YTELSE_FOLKETRYGDL", "6");

    private final String field;
    private final String kode;

    TidligereYtelse(String field, String kode) {
        this.field = field;
        this.kode = kode;
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public String kode() {
        return kode;
    }
}
