package no.helhet.formats.kostra;

/// The receiver's gender as the population register has it. There is no default, and no other
/// source: it is never read out of a national number.
public enum Kjonn implements Kode {
    MANN("1"),
    KVINNE("2");

    private final String kode;

    Kjonn(String kode) {
        this.kode = kode;
    }

    @Override
    public String kode() {
        return kode;
    }
}
