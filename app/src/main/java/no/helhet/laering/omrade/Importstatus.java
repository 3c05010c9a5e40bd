package no.helhet.laering.omrade;

/// How far a file has come.
public enum Importstatus {
    MOTTAS,
    LASTET,
    PROVES,
    PROVD,
    LESES,
    LEST,
    ANGRES,
    TILBAKETATT,
    FORKASTET;

    /// Whether a job is at work.
    public boolean isWorking() {
        return this == PROVES || this == LESES || this == ANGRES;
    }

    /// Where the file stands again when the work is given up.
    Importstatus before() {
        return switch (this) {
            case PROVES -> LASTET;
            case LESES -> PROVD;
            case ANGRES -> LEST;
            default -> this;
        };
    }

    /// Whether the mapping may be changed and tried.
    public boolean mayMap() {
        return this == LASTET || this == PROVD || this == TILBAKETATT;
    }
}
