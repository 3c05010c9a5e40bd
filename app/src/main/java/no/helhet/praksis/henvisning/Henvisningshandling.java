package no.helhet.praksis.henvisning;

import java.util.Optional;

/// What may be done with a referral: the state machine. Whatever is begun can be ended, a draft by
/// withdrawing it too.
enum Henvisningshandling {
    SEND(Henvisningsstatus.SENDT),
    AKSEPTER(Henvisningsstatus.AKSEPTERT),
    AVVIS(Henvisningsstatus.AVVIST),
    UTFOR(Henvisningsstatus.UTFORT),
    TREKK(Henvisningsstatus.TRUKKET);

    private final Henvisningsstatus to;

    Henvisningshandling(Henvisningsstatus to) {
        this.to = to;
    }

    /// Where the act leads; empty when it is not allowed from there.
    Optional<Henvisningsstatus> from(Henvisningsstatus status) {
        var allowed =
                switch (this) {
                    case SEND -> status == Henvisningsstatus.UTKAST;
                    case AKSEPTER, AVVIS -> status == Henvisningsstatus.SENDT;
                    case UTFOR -> status == Henvisningsstatus.AKSEPTERT;
                    case TREKK -> status.isOpen();
                };
        return allowed ? Optional.of(to) : Optional.empty();
    }

    Henvisningsstatus to() {
        return to;
    }
}
