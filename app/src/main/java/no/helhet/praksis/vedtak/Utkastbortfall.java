package no.helhet.praksis.vedtak;

import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.ModuleListener;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.sak.SakId;
import no.helhet.praksis.sak.Sakshendelse;

import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;

/// What was prepared in a case that is withdrawn falls away: it can be neither written in, sent
/// nor signed.
@Service
@Transactional
class Utkastbortfall {
    private final UtkastRepository utkast;
    private final VedtakEvents events;
    private final Audit audit;

    Utkastbortfall(UtkastRepository utkast, VedtakEvents events, Audit audit) {
        this.utkast = utkast;
        this.events = events;
        this.audit = audit;
    }

    @Component
    static class Listener {
        private final Utkastbortfall bortfall;

        Listener(Utkastbortfall bortfall) {
            this.bortfall = bortfall;
        }

        @ModuleListener
        void on(Sakshendelse.SakTrukket trukket) {
            Scopes.run(
                    Scope.system(trukket.sakId().kommunenr(), trukket.bydel()),
                    () -> bortfall.drop(trukket.sakId()));
        }
    }

    void drop(SakId id) {
        utkast.findOpen(id)
                .flatMap(open -> utkast.lock(open.id()))
                .filter(open -> open.status() != Utkast.Status.BORTFALT)
                .ifPresent(this::drop);
    }

    private void drop(Utkast draft) {
        utkast.drop(draft.id());
        events.log()
                .append(
                        draft.id().kommunenr(),
                        draft.personId().id(),
                        draft.sakId().id(),
                        "UTKAST_BORTFALT",
                        Map.of("utkast", draft.id().id()));
        audit.write(
                "vedtak.utkast",
                Vedtaksbehandling.FORMAL,
                List.of(draft.personId()),
                draft.sakId().id());
    }
}
