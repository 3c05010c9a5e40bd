package no.helhet.formats.kostra;

/// Why no activity was demanded of a receiver under 30 (sosialtjenesteloven § 20 a).
public enum Unntaksgrunn implements Avkrysning {
    I_ARBEID("VEDTAKARB", "01"),
    ALLEREDE_I_AKTIVITET("VEDTAKAKT", "02"),
    HELSE_ELLER_SOSIAL_SITUASJON("VEDTAKHELSE", "03"),
    TUNGTVEIENDE_GRUNN("VEDTAKGRUNN", "04");

    private final String field;
    private final String kode;

    Unntaksgrunn(String field, String kode) {
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
