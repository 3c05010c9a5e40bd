package no.helhet.formats.kostra;

/// The situation of work or life at the last contact.
public enum Arbeidssituasjon implements Kode {
    HELTID("01"),
    DELTID("02"),
    UTDANNING("03"),
    IKKE_ARBEIDSSOKER("04"),
    STATLIG_ARBEIDSMARKEDSTILTAK("05"),
    KOMMUNALT_TILTAK("06"),
    REGISTRERT_ARBEIDSLEDIG("07"),
    IKKE_REGISTRERT_ARBEIDSLEDIG("08"),
    INTRODUKSJONSORDNING("09"),
    KVALIFISERINGSPROGRAM("10");

    private final String kode;

    Arbeidssituasjon(String kode) {
        this.kode = kode;
    }

    @Override
    public String kode() {
        return kode;
    }
}
