package no.helhet.praksis.vedtak;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.sak.Sak;
import no.helhet.praksis.sak.Saker;
import no.helhet.regelverk.porter.Aktivitetskontroll;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;

/// Makes the view of a draft.
@Service
@Transactional(readOnly = true)
class Utkastvisninger {
    private final Vedtaksbehandling behandling;
    private final Delegasjoner delegasjoner;
    private final Regler regler;
    private final Reduksjonsgrunn reduksjonsgrunn;
    private final Personer personer;
    private final Saker saker;

    Utkastvisninger(
            Vedtaksbehandling behandling,
            Delegasjoner delegasjoner,
            Regler regler,
            Reduksjonsgrunn reduksjonsgrunn,
            Personer personer,
            Saker saker) {
        this.behandling = behandling;
        this.delegasjoner = delegasjoner;
        this.regler = regler;
        this.reduksjonsgrunn = reduksjonsgrunn;
        this.personer = personer;
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
                besluttere,
                isYoung(utkast, today),
                reduksjonsgrunn.findByPerson(utkast.personId()));
    }

    /// Is § 20 a about the applicant on this day?
    private boolean isYoung(Utkast utkast, LocalDate today) {
        var fodt = personer.find(utkast.personId()).map(Person::fodselsdato).orElse(null);
        return Aktivitetskontroll.whyNot(fodt, today, regler.parametre()).isEmpty();
    }
}
