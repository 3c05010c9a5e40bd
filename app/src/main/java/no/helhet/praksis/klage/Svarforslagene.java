package no.helhet.praksis.klage;

import no.helhet.regelverk.frister.Svarbehov;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;

/// Proposes the interim reply to an appeal.
@Component
class Svarforslagene {
    private final Klageregler regler;
    private final Klagebrev brev;

    Svarforslagene(Klageregler regler, Klagebrev brev) {
        this.regler = regler;
        this.brev = brev;
    }

    /// Null when one is sent, or none is to be: answered, or with statsforvalteren.
    @Nullable Svarforslag find(Klage klage) {
        var state = klage.tilstand();
        if (klage.forelopigSvar() != null || !state.isOpen() || state.sent().isPresent()) {
            return null;
        }
        return switch (regler.svarbehov(klage)) {
            case Svarbehov.IkkeEnda(var frist) -> proposal(klage, frist.lastDay(), false, false);
            case Svarbehov.Foreslatt(var frist) -> proposal(klage, frist.lastDay(), true, false);
            case Svarbehov.Forfalt(var frist) -> proposal(klage, frist.lastDay(), true, true);
            case Svarbehov.Ukjent() -> null;
        };
    }

    private Svarforslag proposal(Klage klage, LocalDate frist, boolean proposed, boolean over) {
        return new Svarforslag(
                frist,
                proposed,
                over,
                brev.proposedDelay(klage, regler.today()),
                regler.ventet(klage));
    }
}
