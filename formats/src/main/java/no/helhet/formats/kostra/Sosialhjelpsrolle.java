package no.helhet.formats.kostra;

/// What økonomisk sosialhjelp was to one who applied for a qualification programme.
public enum Sosialhjelpsrolle implements Kode {
    VIKTIGSTE_KILDE("2"),
    SUPPLERENDE("3");

    private final String kode;

    Sosialhjelpsrolle(String kode) {
        this.kode = kode;
    }

    @Override
    public String kode() {
        return kode;
    }
}
