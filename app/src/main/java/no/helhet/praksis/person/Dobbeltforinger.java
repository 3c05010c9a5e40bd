package no.helhet.praksis.person;

import no.helhet.platform.access.Directory;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.Actor;
import no.helhet.platform.database.EventLog;
import no.helhet.platform.database.Ids;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.Dobbeltforing.Status;
import no.helhet.praksis.person.DobbeltforingRepository.Registrert;
import no.helhet.praksis.person.Dobbeltsvar.Avslag;
import no.helhet.praksis.person.Dobbeltsvar.Avslag.Hindring;
import no.helhet.praksis.person.Dobbeltsvar.Gjort;
import no.helhet.praksis.person.Dobbeltsvar.Nektet;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// One worker proposes that two registered persons are one, another answers, and either of them
/// may part the two again.
@Service
@Transactional
class Dobbeltforinger {
    private final DobbeltforingRepository proposals;
    private final Dobbeltregler rules;
    private final Sammenslaing joining;
    private final Personer persons;
    private final NumberRules today;
    private final Directory directory;
    private final EventLog events;
    private final Audit audit;
    private final Clock clock;

    Dobbeltforinger(
            DobbeltforingRepository proposals,
            Dobbeltregler rules,
            Sammenslaing joining,
            Personer persons,
            NumberRules today,
            Directory directory,
            EventLog personEvents,
            Audit audit,
            Clock clock) {
        this.proposals = proposals;
        this.rules = rules;
        this.joining = joining;
        this.persons = persons;
        this.today = today;
        this.directory = directory;
        this.events = personEvents;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param bestar the one that is to stay
    /// @param grunn why they are one, as long as a change of protection asks for
    Dobbeltsvar propose(PersonId bestar, PersonId peker, String grunn) {
        var refused = refusal(bestar, peker);
        if (refused != null) {
            return refused;
        }
        if (bestar.equals(peker)) {
            return new Avslag(Hindring.SAMME_ID);
        }
        if (!bestar.kommunenr().equals(peker.kommunenr())) {
            return new Avslag(Hindring.KOMMUNE);
        }
        if (!AddressProtection.isReason(grunn)) {
            return new Avslag(Hindring.GRUNN);
        }
        var held = Held.of(proposals.lock(bestar, peker), bestar);
        var hindrance = rules.findHindrance(bestar, held.bestar(), peker, held.peker(), null);
        if (hindrance.isPresent()) {
            return new Avslag(hindrance.get());
        }
        var id = new DobbeltforingId(bestar.kommunenr(), Ids.next());
        var bydel = held.bestar().bydel();
        proposals.insert(id, bydel, bestar, peker, grunn.strip(), actor(), now());
        return done(id, "FORESLATT");
    }

    /// From here on the one is found as the other.
    Dobbeltsvar approve(DobbeltforingId id, String grunn) {
        return answer(id, Status.GODKJENT, grunn);
    }

    /// They are two.
    Dobbeltsvar reject(DobbeltforingId id, String grunn) {
        return answer(id, Status.AVVIST, grunn);
    }

    private Dobbeltsvar answer(DobbeltforingId id, Status status, String grunn) {
        var found = proposals.lock(id).orElse(null);
        if (found == null) {
            return notFound();
        }
        var refused = refusal(found.bestar(), found.peker());
        if (refused != null) {
            return refused;
        }
        if (found.status() != Status.FORESLATT) {
            return new Avslag(Hindring.BESVART);
        }
        if (found.forslag().brukerId().equals(actor().id())) {
            return new Avslag(Hindring.EGET_FORSLAG);
        }
        if (!AddressProtection.isReason(grunn)) {
            return new Avslag(Hindring.GRUNN);
        }
        if (status == Status.AVVIST) {
            proposals.answer(id, status, grunn.strip(), null, actor(), now());
            return done(id, "AVVIST");
        }
        var held = Held.of(proposals.lock(found.bestar(), found.peker()), found.bestar());
        var hindrance =
                rules.findHindrance(found.bestar(), held.bestar(), found.peker(), held.peker(), id);
        if (hindrance.isPresent()) {
            return new Avslag(hindrance.get());
        }
        var before =
                new Dobbeltforing.Beskyttelser(
                        held.bestar().beskyttelse(), held.peker().beskyttelse());
        proposals.answer(id, status, grunn.strip(), before, actor(), now());
        joining.join(found, held.bestar(), held.peker());
        return done(id, "GODKJENT");
    }

    /// They are two again: what was written meanwhile stays with the id it was written on.
    Dobbeltsvar part(DobbeltforingId id, String grunn) {
        var found = proposals.lock(id).orElse(null);
        if (found == null) {
            return notFound();
        }
        var refused = refusal(found.bestar(), found.peker());
        if (refused != null) {
            return refused;
        }
        if (found.status() != Status.GODKJENT) {
            return new Avslag(Hindring.BESVART);
        }
        if (!mayPart(found)) {
            return new Avslag(Hindring.IKKE_DIN);
        }
        if (!AddressProtection.isReason(grunn)) {
            return new Avslag(Hindring.GRUNN);
        }
        var held = Held.of(proposals.lock(found.bestar(), found.peker()), found.bestar());
        joining.part(found, held.bestar(), held.peker(), grunn.strip());
        proposals.end(id, grunn.strip(), actor(), now());
        return done(id, "OPPHEVET");
    }

    /// Whether the present user may part them: the two who made them one, and a leader, for when
    /// both have left.
    boolean mayPart(Dobbeltforing found) {
        var actor = actor();
        var svar = found.svar();
        return found.forslag().brukerId().equals(actor.id())
                || (svar != null && svar.brukerId().equals(actor.id()))
                || directory.findAnsatteAt(actor.enhetsnr(), Rolle.LEDER, today.today()).stream()
                        .anyMatch(leader -> leader.id().equals(actor.id()));
    }

    private @Nullable Dobbeltsvar refusal(PersonId one, PersonId other) {
        for (var id : List.of(one, other)) {
            if (persons.checkAccess(id) instanceof Persontilgang.Nektet refusal) {
                return new Nektet(refusal);
            }
        }
        return null;
    }

    private static Dobbeltsvar notFound() {
        return new Nektet(new Persontilgang.Nektet(Persontilgang.Grunn.FINNES_IKKE));
    }

    private Gjort done(DobbeltforingId id, String what) {
        var now = proposals.find(id).orElseThrow();
        for (var person : List.of(now.bestar(), now.peker())) {
            events.append(
                    person.kommunenr(),
                    person.id(),
                    null,
                    "DOBBELTFORING_" + what,
                    Map.of("dobbeltforing", id.id().toString()));
        }
        audit.write(
                "person.dobbeltforing", "saksbehandling", List.of(now.bestar(), now.peker()), null);
        return new Gjort(now);
    }

    private static Actor actor() {
        return Scopes.current().actor();
    }

    private Instant now() {
        return clock.instant();
    }

    /// The two rows, held.
    private record Held(Registrert bestar, Registrert peker) {
        static Held of(List<Registrert> rows, PersonId bestar) {
            var first = rows.getFirst().id().equals(bestar.id());
            return new Held(rows.get(first ? 0 : 1), rows.get(first ? 1 : 0));
        }
    }
}
