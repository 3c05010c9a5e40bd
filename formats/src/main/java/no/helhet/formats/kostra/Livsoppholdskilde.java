package no.helhet.formats.kostra;

/// The most important source of subsistence at the last contact.
public enum Livsoppholdskilde implements Kode {
    ARBEIDSINNTEKT("1"),
    KURSSTONAD("2"),
    TRYGD("3"),
    STIPEND_ELLER_LAN("4"),
    SOSIALHJELP("5"),
    INTRODUKSJONSSTOTTE("6"),
    INNTEKT_TIL_EKTEFELLE_ELLER_SAMBOER("7"),
    KVALIFISERINGSSTONAD("8"),
    ANNEN_INNTEKT("9");

    private final String kode;

    Livsoppholdskilde(String kode) {
        this.kode = kode;
    }

    @Override
    public String kode() {
        return kode;
    }
}
