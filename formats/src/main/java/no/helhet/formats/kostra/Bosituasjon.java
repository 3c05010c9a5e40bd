package no.helhet.formats.kostra;

/// Where the receiver lives at the last contact.
public enum Bosituasjon implements Kode {
    LEID_PRIVAT("1"),
    LEID_KOMMUNAL("2"),
    EID("3"),
    UTEN_BOLIG("4"),
    ANNET("5"),
    INSTITUSJON("6");

    private final String kode;

    Bosituasjon(String kode) {
        this.kode = kode;
    }

    @Override
    public String kode() {
        return kode;
    }
}
