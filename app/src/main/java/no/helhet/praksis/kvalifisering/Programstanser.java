package no.helhet.praksis.kvalifisering;

import no.helhet.platform.database.Ids;
import no.helhet.praksis.kvalifisering.Programstans.Slag;
import no.helhet.praksis.person.Personer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.UUID;

/// Keeps the decision, with its letter, when a programme is interrupted or ended because of the
/// participant (sotjl § 34), and takes it back.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Programstanser {
    private final ProgramstansRepository stanser;
    private final Programbrev brev;
    private final Programregler regler;
    private final Personer personer;

    Programstanser(
            ProgramstansRepository stanser,
            Programbrev brev,
            Programregler regler,
            Personer personer) {
        this.stanser = stanser;
        this.brev = brev;
        this.regler = regler;
        this.personer = personer;
    }

    /// @param opphold id of the time away
    /// @param tom last day away, null while not known
    void interrupt(
            Program p, UUID opphold, LocalDate fom, @Nullable LocalDate tom, String begrunnelse) {
        write(p, opphold, Slag.AVBRUTT, fom, tom, null, begrunnelse);
    }

    /// @param slutt the last day in the programme
    void end(Program p, LocalDate slutt, Program.Sluttgrunn grunn, String begrunnelse) {
        write(p, Ids.next(), Slag.AVSLUTTET, slutt.plusDays(1), null, grunn, begrunnelse);
    }

    private void write(
            Program p,
            UUID id,
            Slag slag,
            LocalDate fom,
            @Nullable LocalDate tom,
            Program.@Nullable Sluttgrunn grunn,
            String begrunnelse) {
        var actor = Programregler.actor();
        var person = personer.find(p.personId()).orElseThrow();
        var file = brev.storeStop(p, person, slag, fom, tom, begrunnelse, actor.navn());
        stanser.insert(
                p,
                new Programstans(
                        id,
                        p.id(),
                        slag,
                        fom,
                        tom,
                        grunn,
                        begrunnelse,
                        regler.now(),
                        actor.id(),
                        actor.navn(),
                        file.id(),
                        null,
                        false));
    }

    /// The end was a mistake.
    void takeBackEnd(ProgramId id) {
        stanser.findByProgram(id).stream()
                .filter(s -> s.slag() == Slag.AVSLUTTET)
                .forEach(s -> stanser.setOpphevet(id.kommunenr(), s.id(), regler.now()));
    }
}
