package no.helhet.praksis.sak;

import no.helhet.platform.web.Place;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.sak.web.Kortrad;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tasks and deadlines of the person's cases, on the person's card.
@Component
@Transactional
class OppgaverIKortet implements Place {
    private final OppgaveRepository oppgaver;
    private final Personer personer;
    private final Saksfrist frist;

    OppgaverIKortet(OppgaveRepository oppgaver, Personer personer, Saksfrist frist) {
        this.oppgaver = oppgaver;
        this.personer = personer;
        this.frist = frist;
    }

    @Override
    public String name() {
        return "person.kort.hoyre";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public @Nullable Content render(String id) {
        var person = PersonId.valueOf(id);
        if (!SakerIKortet.mayRead() || !personer.checkAccess(person).erTillatt()) {
            return null;
        }
        var today = frist.today();
        var rows =
                oppgaver.findOpenByPerson(person).stream()
                        .map(
                                o ->
                                        new Kortrad.Oppgaverad(
                                                o.type() == Oppgave.Type.EGEN
                                                        ? null
                                                        : o.type().name(),
                                                o.tekst(),
                                                o.frist(),
                                                o.frist().isBefore(today),
                                                o.sakId()))
                        .toList();
        return new Content("sak/kort-oppgaver.jte", new Kortrad.Oppgaver(rows, today));
    }
}
