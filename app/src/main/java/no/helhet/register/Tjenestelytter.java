package no.helhet.register;

import no.helhet.platform.database.ModuleListener;
import no.helhet.platform.database.MunicipalId;
import no.helhet.praksis.henvisning.HenvisningAvsluttet;
import no.helhet.praksis.henvisning.HenvisningSendt;
import no.helhet.praksis.kartlegging.KartleggingFullfort;
import no.helhet.praksis.klage.KlageEndret;
import no.helhet.praksis.mottak.HenvendelseEndret;
import no.helhet.praksis.plan.PlanEndret;
import no.helhet.register.Registerskriver.Endring;

import org.springframework.stereotype.Component;

/// Hears of what is done beside the cases: enquiries, mappings, plans, referrals, appeals.
@Component
class Tjenestelytter {
    private final Registerko queue;

    Tjenestelytter(Registerko queue) {
        this.queue = queue;
    }

    @ModuleListener
    void on(HenvendelseEndret event) {
        refresh(Faktum.Henvendelse.class, event.henvendelseId());
    }

    @ModuleListener
    void on(KartleggingFullfort event) {
        refresh(Faktum.Kartlegging.class, event.kartleggingId());
    }

    @ModuleListener
    void on(PlanEndret event) {
        refresh(Faktum.Plan.class, event.planId());
    }

    @ModuleListener
    void on(HenvisningSendt event) {
        refresh(Faktum.Henvisning.class, event.id());
    }

    @ModuleListener
    void on(HenvisningAvsluttet event) {
        refresh(Faktum.Henvisning.class, event.id());
    }

    @ModuleListener
    void on(KlageEndret event) {
        refresh(Faktum.Klage.class, event.klageId());
    }

    private void refresh(Class<? extends Faktum> type, MunicipalId id) {
        queue.refresh(id.kommunenr(), Endring.of(type, id.id()));
    }
}
