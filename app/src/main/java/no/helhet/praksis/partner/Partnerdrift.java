package no.helhet.praksis.partner;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.database.Actor;
import no.helhet.platform.database.EventLog;
import no.helhet.platform.database.Ids;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.Problem;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The leader keeps the partners: new ones, who works there, and who does no longer.
@Service
@Transactional
class Partnerdrift {
    private static final int LONGEST = 200;
    private final PartnerRepository partners;
    private final MedlemRepository members;
    private final EventLog events;
    private final Clock clock;

    Partnerdrift(
            PartnerRepository partners,
            MedlemRepository members,
            EventLog partnerEvents,
            Clock clock) {
        this.partners = partners;
        this.members = members;
        this.events = partnerEvents;
        this.clock = clock;
    }

    List<Medlem> findMembers(PartnerId id) {
        return members.findAt(id);
    }

    /// @param key made when the form was drawn: sent twice is one organisation
    Partnersvar add(UUID key, String navn, Partnertype type, String orgnr) {
        var wrong = check(navn, orgnr);
        if (!wrong.isEmpty()) {
            return new Partnersvar.Mangler(wrong);
        }
        // An office that serves several municipalities has the partner in each of them.
        var kommuner = Scopes.current().kommuner();
        var first = new PartnerId(kommuner.getFirst(), key);
        if (partners.find(first).isPresent()) {
            return new Partnersvar.Gjort(first);
        }
        for (var kommunenr : kommuner) {
            if (partners.isNameTaken(kommunenr, navn.strip(), new PartnerId(kommunenr, key))) {
                return Partnersvar.Mangler.of("navn", "partner.feil.navn.finnes");
            }
        }
        for (var kommunenr : kommuner) {
            var id = new PartnerId(kommunenr, key);
            var one = new Partner(id, navn.strip(), type, number(orgnr), null, 0);
            if (partners.insert(one, clock.instant(), actor())) {
                log(id, "PARTNER_NY", Map.of("partner", key, "type", type.name()));
            }
        }
        return new Partnersvar.Gjort(first);
    }

    /// @param seen the version that was on the screen
    Partnersvar change(PartnerId id, String navn, Partnertype type, String orgnr, int seen) {
        if (partners.find(id).isEmpty()) {
            return new Partnersvar.Lukket();
        }
        var wrong = check(navn, orgnr);
        if (!wrong.isEmpty()) {
            return new Partnersvar.Mangler(wrong);
        }
        if (partners.isNameTaken(id.kommunenr(), navn.strip(), id)) {
            return Partnersvar.Mangler.of("navn", "partner.feil.navn.finnes");
        }
        if (!partners.update(id, navn.strip(), type, number(orgnr), seen)) {
            return Partnersvar.Mangler.of("navn", "partner.feil.utdatert");
        }
        log(id, "PARTNER_ENDRET", Map.of("partner", id.id(), "type", type.name()));
        return new Partnersvar.Gjort(id);
    }

    /// The cooperation is over: nothing is shown to anyone there from the next request on.
    Partnersvar end(PartnerId id) {
        return turn(id, clock.instant(), "PARTNER_AVSLUTTET");
    }

    Partnersvar reopen(PartnerId id) {
        var found = partners.find(id);
        if (found.isPresent() && partners.isNameTaken(id.kommunenr(), found.get().navn(), id)) {
            return Partnersvar.Mangler.of("navn", "partner.feil.navn.finnes");
        }
        return turn(id, null, "PARTNER_GJENAPNET");
    }

    private Partnersvar turn(PartnerId id, @Nullable Instant when, String type) {
        if (partners.find(id).isEmpty()) {
            return new Partnersvar.Lukket();
        }
        if (partners.end(id, when)) {
            log(id, type, Map.of("partner", id.id()));
        }
        return new Partnersvar.Gjort(id);
    }

    /// @param key made when the form was drawn: sent twice is one person
    Partnersvar addMember(PartnerId id, UUID key, String navn, String subject) {
        var found = partners.find(id).filter(Partner::isActive);
        if (found.isEmpty()) {
            return new Partnersvar.Lukket();
        }
        var wrong = new ArrayList<Problem>();
        if (navn.isBlank() || navn.length() > LONGEST) {
            wrong.add(new Problem("medlemNavn", "partner.feil.medlem.navn"));
        }
        if (subject.isBlank() || subject.length() > LONGEST) {
            wrong.add(new Problem("subject", "partner.feil.medlem.subject"));
        }
        if (!wrong.isEmpty()) {
            return new Partnersvar.Mangler(wrong);
        }
        var medlem = new MedlemId(id.kommunenr(), key);
        if (members.find(medlem).isPresent()) {
            return new Partnersvar.Gjort(id);
        }
        if (!members.insert(medlem, id, navn.strip(), subject.strip(), clock.instant(), actor())) {
            return Partnersvar.Mangler.of("subject", "partner.feil.medlem.finnes");
        }
        log(id, "PARTNERMEDLEM_NY", Map.of("partner", id.id(), "medlem", key));
        return new Partnersvar.Gjort(id);
    }

    /// The one who leaves is out at the next request, session open or not.
    Partnersvar endMember(MedlemId id) {
        return turnMember(id, clock.instant(), "PARTNERMEDLEM_AVSLUTTET");
    }

    Partnersvar reopenMember(MedlemId id) {
        var found = members.find(id);
        if (found.isPresent() && members.isLoginTaken(found.get())) {
            return Partnersvar.Mangler.of("subject", "partner.feil.medlem.finnes");
        }
        return turnMember(id, null, "PARTNERMEDLEM_GJENAPNET");
    }

    private Partnersvar turnMember(MedlemId id, @Nullable Instant when, String type) {
        var found = members.find(id).orElse(null);
        if (found == null) {
            return new Partnersvar.Lukket();
        }
        if (members.end(id, when)) {
            log(found.partner(), type, Map.of("partner", found.partner().id(), "medlem", id.id()));
        }
        return new Partnersvar.Gjort(found.partner());
    }

    private static List<Problem> check(String navn, String orgnr) {
        var wrong = new ArrayList<Problem>();
        if (navn.isBlank() || navn.length() > LONGEST) {
            wrong.add(new Problem("navn", "partner.feil.navn"));
        }
        var number = number(orgnr);
        if (number != null && !Orgnr.isValid(number)) {
            wrong.add(new Problem("orgnr", "partner.feil.orgnr"));
        }
        return wrong;
    }

    private static @Nullable String number(String orgnr) {
        var digits = orgnr.replaceAll("\\s", "");
        return digits.isEmpty() ? null : digits;
    }

    private void log(PartnerId id, String type, Map<String, Object> data) {
        events.append(id.kommunenr(), null, null, type, data);
    }

    static String newKey() {
        return Ids.next().toString();
    }

    private static Actor actor() {
        var actor = Scopes.current().actor();
        return CurrentUser.find()
                .map(u -> new Actor(u.brukerId(), u.navn(), actor.rolle(), actor.enhetsnr()))
                .orElse(actor);
    }
}
