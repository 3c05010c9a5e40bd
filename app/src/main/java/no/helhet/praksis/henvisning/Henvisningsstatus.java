package no.helhet.praksis.henvisning;

/// How far a referral has come. [Henvisningshandling] says which way leads where.
public enum Henvisningsstatus {
    UTKAST,
    SENDT,
    AKSEPTERT,
    AVVIST,
    UTFORT,
    TRUKKET;

    /// Is something left to do, here or at the receiver?
    public boolean isOpen() {
        return switch (this) {
            case UTKAST, SENDT, AKSEPTERT -> true;
            case AVVIST, UTFORT, TRUKKET -> false;
        };
    }
}
