package no.helhet.formats.kostra;

/// Civil status at the last contact.
public enum Sivilstand implements Kode {
    UGIFT("1"),
    GIFT("2"),
    SAMBOER("3"),
    SKILT_ELLER_SEPARERT("4"),
    ENKE_ELLER_ENKEMANN("5");

    private final String kode;

    Sivilstand(String kode) {
        this.kode = kode;
    }

    @Override
    public String kode() {
        return kode;
    }
}
