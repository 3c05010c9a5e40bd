package no.helhet.formats.kostra;

/// How a qualification programme stands at the end of the year.
public enum Programstatus implements Kode {
    I_PROGRAM("1"),
    /// Leave, or a break that was agreed.
    PERMISJON("2"),
    /// Completed, or ended by agreement.
    FULLFORT("3"),
    /// Broken off for good because the participant stayed away.
    AVBRUTT_VED_UTEBLIVELSE("4"),
    FLYTTET_TIL_ANNEN_KOMMUNE("5"),
    /// Oslo's districts alone.
    FLYTTET_TIL_ANNEN_BYDEL("6"),
    AVSLUTTET_ETTER_AVBRUDD("7");

    private final String kode;

    Programstatus(String kode) {
        this.kode = kode;
    }

    @Override
    public String kode() {
        return kode;
    }

    /// Whether the participant is in the programme no more.
    public boolean isEnded() {
        return this != I_PROGRAM && this != PERMISJON;
    }

    /// Whether it is told what the participant went on to.
    public boolean hasSequel() {
        return this == FULLFORT || this == AVSLUTTET_ETTER_AVBRUDD;
    }
}
