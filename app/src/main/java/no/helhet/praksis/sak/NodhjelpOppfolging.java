package no.helhet.praksis.sak;

import no.helhet.praksis.person.Personer;

import org.springframework.stereotype.Component;

/// What the reduced set of emergency help postpones, to be done afterwards: to map the situation
/// (each child's too), to make certain who it was, and to give the application its ordinary answer
/// (sosialtjenesteloven §§ 17, 18 and 42, fvl §§ 11 a and 17).
@Component
class NodhjelpOppfolging {
    private final OppgaveRepository oppgaver;
    private final Personer personer;
    private final Saksfrist frist;

    NodhjelpOppfolging(OppgaveRepository oppgaver, Personer personer, Saksfrist frist) {
        this.oppgaver = oppgaver;
        this.personer = personer;
        this.frist = frist;
    }

    /// Once in a case: a correction of the decision postpones nothing anew.
    void remember(Sak sak) {
        if (oppgaver.exists(sak.id(), Oppgave.Type.KARTLEGGING)) {
            return;
        }
        var today = frist.today();
        var soon = frist.nodhjelpOppfolging(today);
        oppgaver.insert(sak, Oppgave.Type.KARTLEGGING, "", soon);
        if (personer.find(sak.personId()).map(p -> p.fnr() == null).orElse(true)) {
            oppgaver.insert(sak, Oppgave.Type.IDENTITET, "", soon);
        }
        var ordinary = frist.forelopigSvar(sak.sokt());
        oppgaver.insert(
                sak, Oppgave.Type.VURDERING, "", ordinary.isBefore(today) ? today : ordinary);
    }
}
