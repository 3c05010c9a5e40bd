package no.helhet.formats.kostra;

/// The forms that have layouts here.
enum Skjema {
    OKONOMISK_SOSIALHJELP("11F"),
    KVALIFISERINGSSTONAD("11CF");

    private final String nummer;

    Skjema(String nummer) {
        this.nummer = nummer;
    }

    /// As the receiver numbers it.
    String nummer() {
        return nummer;
    }
}
