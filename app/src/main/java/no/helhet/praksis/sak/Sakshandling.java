package no.helhet.praksis.sak;

import static no.helhet.praksis.sak.Sak.Status.AVSLUTTET;
import static no.helhet.praksis.sak.Sak.Status.NY;
import static no.helhet.praksis.sak.Sak.Status.TIL_BESLUTNING;
import static no.helhet.praksis.sak.Sak.Status.UNDER_BEHANDLING;
import static no.helhet.praksis.sak.Sak.Status.VEDTATT;
import static no.helhet.praksis.sak.Sak.Status.VENTER_PA_SOKER;

import no.helhet.praksis.sak.Sak.Status;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/// The business acts on a case: the event each leaves, the statuses it may start from, and the
/// status it always leads to (null where that depends on the status before).
enum Sakshandling {
    TILDEL("SAK_TILDELT", null, NY, UNDER_BEHANDLING, VENTER_PA_SOKER, TIL_BESLUTNING),
    FRIGI("SAK_FRIGITT", null, NY, UNDER_BEHANDLING, VENTER_PA_SOKER),
    ETTERSPOR("DOKUMENTASJON_ETTERSPURT", VENTER_PA_SOKER, NY, UNDER_BEHANDLING, VENTER_PA_SOKER),
    GJENOPPTA("SAK_GJENOPPTATT", UNDER_BEHANDLING, VENTER_PA_SOKER),
    SEND_FORELOPIG_SVAR(
            "FORELOPIG_SVAR_SENDT", null, NY, UNDER_BEHANDLING, VENTER_PA_SOKER, TIL_BESLUTNING),
    MERK_NODHJELP("SAK_NODHJELP", null, NY, UNDER_BEHANDLING, VENTER_PA_SOKER),
    FJERN_NODHJELP("SAK_IKKE_NODHJELP", null, NY, UNDER_BEHANDLING, VENTER_PA_SOKER),
    SEND_TIL_BESLUTNING("SAK_TIL_BESLUTNING", TIL_BESLUTNING, UNDER_BEHANDLING, VENTER_PA_SOKER),
    SEND_TILBAKE("SAK_SENDT_TILBAKE", UNDER_BEHANDLING, TIL_BESLUTNING),
    FATT_VEDTAK("SAK_VEDTATT", VEDTATT, TIL_BESLUTNING),
    GJENAPNE("SAK_GJENAPNET", UNDER_BEHANDLING, VEDTATT),
    BEHANDLE_VIDERE("SAK_BEHANDLES_VIDERE", UNDER_BEHANDLING, VEDTATT),
    TREKK("SAK_TRUKKET", AVSLUTTET, NY, UNDER_BEHANDLING, VENTER_PA_SOKER, TIL_BESLUTNING);

    private final String event;
    private final @Nullable Status result;
    private final Set<Status> from;

    Sakshandling(String event, @Nullable Status result, Status... from) {
        this.event = event;
        this.result = result;
        this.from = Set.of(from);
    }

    String event() {
        return event;
    }

    /// The status of a case after the act.
    Status resultFrom(Status before) {
        if (result != null) {
            return result;
        }
        return switch (this) {
            case TILDEL -> before == NY ? UNDER_BEHANDLING : before;
            case FRIGI -> before == UNDER_BEHANDLING ? NY : before;
            default -> before;
        };
    }

    boolean isAllowedIn(Status status) {
        return from.contains(status);
    }

    /// Whether a case in this status already has been through the act.
    boolean isDoneIn(Status status) {
        return status == result && !from.contains(status);
    }
}
