package no.helhet.praksis.opplysning;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.Actor;
import no.helhet.platform.database.EventLog;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The way in to what others have told us about a person, the day, who acts, and the trail of it
/// all: the event record and the access log.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Opplysningsspor {
    private static final String FORMAL = "opplysning";
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private final EventLog events;
    private final Audit audit;
    private final Personer personer;
    private final Clock clock;

    Opplysningsspor(EventLog opplysningEvents, Audit audit, Personer personer, Clock clock) {
        this.events = opplysningEvents;
        this.audit = audit;
        this.personer = personer;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OSLO);
    }

    static Actor actor() {
        var actor = Scopes.current().actor();
        return CurrentUser.find()
                .map(u -> new Actor(u.brukerId(), u.navn(), actor.rolle(), actor.enhetsnr()))
                .orElse(actor);
    }

    /// Whether the person is open to the one who acts; what is written lies in the person's
    /// district.
    boolean mayWrite(PersonId person) {
        if (!personer.checkAccess(person).erTillatt()) {
            return false;
        }
        personer.workInDistrictOf(person);
        return true;
    }

    /// Whether the reader may open the person; logged whether it opens or not.
    ///
    /// @param hva what is opened, for the access log
    boolean enter(PersonId person, String hva) {
        if (personer.find(person).isEmpty()) {
            return false;
        }
        var open = personer.checkAccess(person).erTillatt();
        audit.read(open ? hva : "opplysning.nektet", FORMAL, List.of(person), null);
        return open;
    }

    /// A resident has opened what is written about the resident.
    void readOwn(Collection<PersonId> own) {
        readList("opplysning.egne", own);
    }

    /// A list shown is one record, naming all on it.
    void readList(String hva, Collection<PersonId> persons) {
        if (!persons.isEmpty()) {
            audit.read(hva, FORMAL, persons, null);
        }
    }

    void write(PersonId person, String type, Map<String, Object> data) {
        events.append(person.kommunenr(), person.id(), null, type, data);
        audit.write("opplysning." + type, FORMAL, List.of(person), null);
    }
}
