package no.helhet.praksis.vedtak;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.praksis.sak.Sak;
import no.helhet.praksis.sak.Saker;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/// Makes the view of a draft.
@Service
@Transactional(readOnly = true)
class Utkastvisninger {
    private final Vedtaksbehandling behandling;
    private final Delegasjoner delegasjoner;
    private final Regler regler;
    private final Saker saker;

    Utkastvisninger(
            Vedtaksbehandling behandling, Delegasjoner delegasjoner, Regler regler, Saker saker) {
        this.behandling = behandling;
        this.delegasjoner = delegasjoner;
        this.regler = regler;
        this.saker = saker;
    }

    Utkastvisning show(Utkast utkast) {
        var sak = saker.find(utkast.sakId()).orElseThrow();
        var provelse = behandling.check(utkast);
        var today = behandling.today();
        var besluttere =
                sak.type() == Sak.Type.NODHJELP
                        ? List.<String>of()
                        : delegasjoner.findBesluttere(sak, provelse.belopOre(), today).stream()
                                .map(Delegasjoner.Beslutter::navn)
                                .toList();
        return new Utkastvisning(
                utkast,
                provelse,
                regler,
                regler.normer(utkast.id().kommunenr(), utkast.innhold().okonomi().firstDay()),
                CurrentUser.has(Rolle.VEILEDER),
                today,
                besluttere);
    }
}
