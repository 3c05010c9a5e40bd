package no.helhet.formats.kostra;

/// What a participant went on to when a programme was completed or ended by agreement; also the
/// most important source of income then.
public enum Sluttsituasjon implements Avkrysning {
    ORDINAERT_ARBEID("AVSL_ORDINAERTARB", "01"),
    ARBEID_MED_LONNSTILSKUDD("AVSL_ARBLONNSTILS", "11"),
    ARBEIDSMARKEDSTILTAK("AVSL_ARBMARK", "03"),
    UTDANNING("AVSL_SKOLE", "04"),
    UFORETRYGD("AVSL_UFORE", "13"),
    ARBEIDSAVKLARINGSPENGER("AVSL_AAP", "14"),
    /// Sosialhjelp while uføretrygd or arbeidsavklaringspenger is being decided on.
    SOSIALHJELP_I_PAVENTE("AVSL_OK_AVKLAR", "15"),
    SOSIALHJELP("AVSL_UTEN_OK_AVKLAR", "16"),
    ANNET("AVSL_ANNET", "10"),
    UKJENT("AVSL_UKJENT", "17");

    private final String field;
    private final String kode;

    Sluttsituasjon(String field, String kode) {
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
