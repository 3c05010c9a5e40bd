package no.helhet.praksis.kvalifisering;

import no.helhet.platform.access.Directory;
import no.helhet.platform.access.Fullmakt;
import no.helhet.platform.database.Ids;
import no.helhet.praksis.person.Personer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/// Prepares a decision, sends it, and signs it: by another than the one who prepared it, within a
/// delegation.
@Service
@Transactional
class Programbehandling {
    private final ProgramRepository programmer;
    private final ProgramforslagRepository forslag;
    private final ProgramvedtakRepository vedtak;
    private final Programproving proving;
    private final Programsignering signering;
    private final Programspor spor;
    private final Programregler regler;
    private final Personer personer;
    private final Directory directory;

    Programbehandling(
            ProgramRepository programmer,
            ProgramforslagRepository forslag,
            ProgramvedtakRepository vedtak,
            Programproving proving,
            Programsignering signering,
            Programspor spor,
            Programregler regler,
            Personer personer,
            Directory directory) {
        this.programmer = programmer;
        this.forslag = forslag;
        this.vedtak = vedtak;
        this.proving = proving;
        this.signering = signering;
        this.spor = spor;
        this.regler = regler;
        this.personer = personer;
        this.directory = directory;
    }

    /// @param versjon of the draft that was read, 0 when there was none
    Programsvar save(ProgramId id, int versjon, Programinnhold innhold) {
        return held(
                id,
                (program, draft) -> {
                    if (!mayPrepare(program, innhold.type())) {
                        return new Programsvar.Endret();
                    }
                    if (draft == null) {
                        if (versjon != 0) {
                            return new Programsvar.Endret();
                        }
                        forslag.insert(
                                Ids.next(), program, innhold, regler.now(), Programregler.actor());
                    } else if (draft.innhold().equals(innhold)) {
                        return new Programsvar.Gjort(program);
                    } else if (draft.versjon() != versjon
                            || draft.status() != Programforslag.Status.UTKAST) {
                        return new Programsvar.Endret();
                    } else {
                        forslag.save(draft, innhold, regler.now(), Programregler.actor());
                    }
                    if (program.hos() == null) {
                        programmer.setHos(id, Programregler.actor());
                    }
                    spor.write(program, "PROGRAM_UTKAST", Map.of("type", innhold.type().name()));
                    return done(id);
                });
    }

    /// A decision that is made anew is of the kind it was, save that a refusal may become a grant.
    private boolean mayPrepare(Program program, Programinnhold.Type type) {
        var anew = program.omgjores();
        if (anew != null && program.status() == Program.Status.I_PROGRAM) {
            return vedtak.find(program.id().kommunenr(), anew).orElseThrow().type() == type;
        }
        return type == Programinnhold.Type.FORLENGET
                ? program.status() == Program.Status.I_PROGRAM
                : program.status() == Program.Status.SOKT;
    }

    /// What stands in the way of deciding; empty when nothing does.
    List<Programfeil> check(Program program, Programinnhold innhold) {
        return proving.check(program, personer.find(program.personId()).orElseThrow(), innhold)
                .feil();
    }

    /// Sends what has just been saved.
    Programsvar sendLatest(ProgramId id) {
        return send(id, forslag.findOpen(id).map(Programforslag::versjon).orElse(0));
    }

    /// To a decision maker.
    Programsvar send(ProgramId id, int versjon) {
        return held(
                id,
                (program, draft) -> {
                    if (draft == null) {
                        return Programsvar.Mangler.of("type", "kvalifisering.feil.utkast");
                    }
                    if (draft.status() == Programforslag.Status.SENDT) {
                        return new Programsvar.Gjort(program);
                    }
                    if (draft.versjon() != versjon) {
                        return new Programsvar.Endret();
                    }
                    var faults = check(program, draft.innhold());
                    if (!faults.isEmpty()) {
                        return new Programsvar.Mangler(faults);
                    }
                    forslag.setStatus(draft, Programforslag.Status.SENDT, null, regler.now());
                    if (program.status() == Program.Status.SOKT) {
                        programmer.setStatus(id, Program.Status.TIL_BESLUTNING);
                    }
                    spor.write(program, "PROGRAM_SENDT", Map.of("forslag", draft.id()));
                    return done(id);
                });
    }

    /// Back to the one who prepared it, with the reason.
    Programsvar sendBack(ProgramId id, int versjon, String merknad) {
        return held(
                id,
                (program, draft) -> {
                    if (draft == null
                            || draft.status() != Programforslag.Status.SENDT
                            || draft.versjon() != versjon) {
                        return new Programsvar.Endret();
                    }
                    if (merknad.isBlank()) {
                        return Programsvar.Mangler.of("merknad", "kvalifisering.feil.merknad");
                    }
                    forslag.setStatus(
                            draft, Programforslag.Status.UTKAST, merknad.strip(), regler.now());
                    if (program.status() == Program.Status.TIL_BESLUTNING) {
                        programmer.setStatus(id, Program.Status.SOKT);
                    }
                    spor.write(program, "PROGRAM_SENDT_TILBAKE", Map.of("forslag", draft.id()));
                    return done(id);
                });
    }

    /// Signs what was read: the version is the one that was shown.
    Programsvar sign(ProgramId id, int versjon) {
        return held(
                id,
                (program, draft) -> {
                    if (draft == null
                            || draft.status() != Programforslag.Status.SENDT
                            || draft.versjon() != versjon) {
                        return new Programsvar.Endret();
                    }
                    var actor = Programregler.actor();
                    if (actor.id().equals(draft.forberedtAv())) {
                        return Programsvar.Mangler.of("godkjenn", "kvalifisering.feil.selv");
                    }
                    var delegation = findFullmakt(program, actor.id());
                    if (delegation.isEmpty()) {
                        return Programsvar.Mangler.of("godkjenn", "kvalifisering.feil.fullmakt");
                    }
                    var person = personer.find(program.personId()).orElseThrow();
                    var tried = proving.check(program, person, draft.innhold());
                    if (!tried.feil().isEmpty()) {
                        return new Programsvar.Mangler(tried.feil());
                    }
                    forslag.setStatus(draft, Programforslag.Status.VEDTATT, null, regler.now());
                    signering.sign(program, person, draft, tried, actor, delegation.get().id());
                    return done(id);
                });
    }

    /// The delegation the user could sign by today.
    Optional<Fullmakt> findFullmakt(Program program, UUID bruker) {
        LocalDate today = regler.today();
        return directory.findFullmakter(bruker, program.enhetsnr()).stream()
                .filter(f -> f.type() == Fullmakt.Type.KVALIFISERING && f.covers(today, 0))
                .findFirst();
    }

    private Programsvar held(ProgramId id, BiFunction<Program, Programforslag, Programsvar> act) {
        var found = programmer.find(id).orElse(null);
        if (found == null || !spor.mayWrite(found.personId())) {
            return new Programsvar.Lukket();
        }
        var program = programmer.lock(id).orElseThrow();
        return act.apply(program, forslag.findOpen(id).orElse(null));
    }

    private Programsvar done(ProgramId id) {
        return new Programsvar.Gjort(programmer.find(id).orElseThrow());
    }
}
