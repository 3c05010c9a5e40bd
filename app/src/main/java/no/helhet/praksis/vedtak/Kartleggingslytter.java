package no.helhet.praksis.vedtak;

import no.helhet.platform.database.ModuleListener;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.kartlegging.KartleggingFullfort;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.sak.Sak;
import no.helhet.praksis.sak.Saker;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Hears that a person is mapped: a draft that is being written gets what it lacked of the
/// children.
@Component
class Kartleggingslytter {
    private final Saker saker;
    private final Vedtaksbehandling behandling;
    private final BarnFraKartlegging barn;
    private final TransactionTemplate transaction;

    Kartleggingslytter(
            Saker saker,
            Vedtaksbehandling behandling,
            BarnFraKartlegging barn,
            TransactionTemplate transaction) {
        this.saker = saker;
        this.behandling = behandling;
        this.barn = barn;
        this.transaction = transaction;
    }

    @ModuleListener
    void on(KartleggingFullfort event) {
        var kommunenr = event.personId().kommunenr();
        var scope =
                event.bydel().isEmpty()
                        ? Scope.system(kommunenr)
                        : Scope.system(kommunenr, event.bydel());
        Scopes.run(scope, () -> transaction.executeWithoutResult(status -> fill(event.personId())));
    }

    private void fill(PersonId person) {
        for (var sak : saker.findByPerson(person)) {
            if (sak.status().isOpen()) {
                fill(sak);
            }
        }
    }

    private void fill(Sak sak) {
        behandling
                .findOpen(sak.id())
                .ifPresent(
                        draft -> {
                            for (var one : barn.fill(sak.personId(), draft.innhold())) {
                                var now = behandling.find(draft.id()).orElseThrow().innhold();
                                var version = now.version(Feltgruppe.BARN);
                                behandling.save(draft.id(), version, new Endring.SetBarn(one));
                            }
                        });
    }
}
