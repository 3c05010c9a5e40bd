package no.helhet.formats.kostra;

/// The national insurance benefit of the greatest value at the last contact.
public enum Trygd implements Kode {
    SYKEPENGER("01"),
    DAGPENGER("02"),
    UFORETRYGD("04"),
    OVERGANGSSTONAD("05"),
    OMSTILLINGSSTONAD("06"),
    ALDERSPENSJON("07"),
    SUPPLERENDE_STONAD("09"),
    ANNEN("10"),
    ARBEIDSAVKLARINGSPENGER("11"),
    INGEN("12"),
    BARNETRYGD("13");

    private final String kode;

    Trygd(String kode) {
        this.kode = kode;
    }

    @Override
    public String kode() {
        return kode;
    }
}
