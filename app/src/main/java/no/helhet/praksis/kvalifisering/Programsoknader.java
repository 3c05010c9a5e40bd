package no.helhet.praksis.kvalifisering;

import no.helhet.platform.access.Directory;
import no.helhet.platform.access.Kontor;
import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/// Applications for the programme: on Min side, or registered by a worker.
@Service
@Transactional
class Programsoknader {
    private static final int LONGEST = 4_000;
    private final ProgramRepository programmer;
    private final Programspor spor;
    private final Programregler regler;
    private final Directory directory;

    Programsoknader(
            ProgramRepository programmer,
            Programspor spor,
            Programregler regler,
            Directory directory) {
        this.programmer = programmer;
        this.spor = spor;
        this.regler = regler;
        this.directory = directory;
    }

    /// @param key made when the form was drawn: sent twice is one application
    /// @param sokt the day it came in, today at the latest
    Programsvar register(PersonId person, UUID key, @Nullable LocalDate sokt, String onske) {
        if (!spor.mayWrite(person)) {
            return new Programsvar.Lukket();
        }
        if (sokt == null || sokt.isAfter(regler.today())) {
            return Programsvar.Mangler.of("sokt", "kvalifisering.feil.sokt");
        }
        return insert(person, key, false, sokt, onske, Programregler.actor().enhetsnr());
    }

    /// The resident's own; it came in today.
    Programsvar apply(PersonId person, UUID key, String onske) {
        if (!spor.mayWrite(person)) {
            return new Programsvar.Lukket();
        }
        if (onske.isBlank()) {
            return Programsvar.Mangler.of("onske", "kvalifisering.feil.onske");
        }
        var kontor = directory.findKontorFor(person.kommunenr(), "").map(Kontor::enhetsnr);
        return kontor.isEmpty()
                ? Programsvar.Mangler.of("onske", "kvalifisering.feil.kontor")
                : insert(person, key, true, regler.today(), onske, kontor.get());
    }

    private Programsvar insert(
            PersonId person,
            UUID key,
            boolean minside,
            LocalDate sokt,
            String onske,
            String enhetsnr) {
        var id = new ProgramId(person.kommunenr(), key);
        var before = programmer.find(id);
        if (before.isPresent()) {
            return new Programsvar.Gjort(before.get());
        }
        if (onske.length() > LONGEST) {
            return Programsvar.Mangler.of("onske", "kvalifisering.feil.langt");
        }
        var open = programmer.findByPerson(person).stream().anyMatch(p -> p.status().isOpen());
        var nummer = open ? "" : programmer.nextNummer(person.kommunenr(), sokt.getYear());
        if (open
                || !programmer.insert(
                        id,
                        person,
                        enhetsnr,
                        nummer,
                        minside,
                        sokt,
                        onske.strip(),
                        minside ? null : Programregler.actor(),
                        regler.now())) {
            return Programsvar.Mangler.of("onske", "kvalifisering.feil.apent");
        }
        var made = programmer.find(id).orElseThrow();
        spor.write(made, "PROGRAM_SOKT", Map.of("sokt", sokt.toString()));
        return new Programsvar.Gjort(made);
    }

    /// The applicant has taken it back.
    Programsvar withdraw(ProgramId id, int versjon) {
        var held =
                programmer.find(id).filter(p -> spor.mayWrite(p.personId())).isPresent()
                        ? programmer.lock(id).orElseThrow()
                        : null;
        if (held == null) {
            return new Programsvar.Lukket();
        }
        if (held.status() == Program.Status.TRUKKET) {
            return new Programsvar.Gjort(held);
        }
        if (held.versjon() != versjon || held.status() != Program.Status.SOKT) {
            return new Programsvar.Endret();
        }
        programmer.setStatus(id, Program.Status.TRUKKET);
        spor.write(held, "PROGRAM_TRUKKET", Map.of());
        return new Programsvar.Gjort(programmer.find(id).orElseThrow());
    }
}
