package no.helhet.praksis.ansvarsgruppe;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.Actor;
import no.helhet.platform.database.EventLog;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.person.Personkontakt;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The way in to a person's group, and its trail: the event record that is shown on the person's
/// card, and the access log.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Gruppespor {
    static final String FORMAL = "samarbeid";
    private final EventLog events;
    private final Audit audit;
    private final Personer personer;
    private final ApplicationEventPublisher publisher;

    Gruppespor(
            EventLog ansvarsgruppeEvents,
            Audit audit,
            Personer personer,
            ApplicationEventPublisher publisher) {
        this.events = ansvarsgruppeEvents;
        this.audit = audit;
        this.personer = personer;
        this.publisher = publisher;
    }

    /// Whether the worker who acts may write about the person; what is written lies in the
    /// person's district.
    boolean mayWrite(PersonId person) {
        if (!CurrentUser.has(Rolle.VEILEDER) || !personer.checkAccess(person).erTillatt()) {
            return false;
        }
        personer.workInDistrictOf(person);
        return true;
    }

    /// Whether it is the resident's own group.
    boolean isOwn(PersonId person) {
        if (!CurrentUser.has(Rolle.INNBYGGER) || !personer.isAmong(own(), person)) {
            return false;
        }
        personer.workInDistrictOf(person);
        return true;
    }

    static List<PersonId> own() {
        return CurrentUser.require().personer().stream()
                .map(p -> new PersonId(p.kommunenr(), p.id()))
                .toList();
    }

    /// Whether who acts may answer for the member: a worker for anyone, a resident for oneself.
    boolean mayAnswerFor(Gruppemedlem medlem) {
        return mayWrite(medlem.personId())
                || (medlem.slag() == Gruppemedlem.Slag.PERSONEN && isOwn(medlem.personId()));
    }

    /// Whether the reader may open the person; logged whether it opens or not.
    ///
    /// @param hva what is opened, for the access log
    boolean enter(PersonId person, String hva) {
        if (personer.find(person).isEmpty()) {
            return false;
        }
        var open = personer.checkAccess(person).erTillatt();
        audit.read(open ? hva : "ansvarsgruppe.nektet", FORMAL, List.of(person), null);
        return open;
    }

    void write(PersonId person, String type, Map<String, Object> data) {
        events.append(person.kommunenr(), person.id(), null, type, data);
        audit.write("ansvarsgruppe." + type, FORMAL, List.of(person), null);
    }

    /// The person was spoken with: those who follow up who has heard nothing for long hear of it.
    void met(PersonId person, Instant when) {
        publisher.publishEvent(new Personkontakt(person, personer.findBydel(person), when));
    }

    /// What a partner did with what is shared with them; the database has let them.
    void writeAsPartner(PersonId person, String type, String what, UUID id) {
        write(person, type, Map.of(what, id, "partner", true));
    }

    /// A save of what is written: logged, and no event, since the single saves would drown all
    /// else.
    void saved(PersonId person) {
        audit.write("ansvarsgruppe.referat", FORMAL, List.of(person), null);
    }

    /// A list shown is one record, naming all on it.
    void readList(String hva, Collection<PersonId> persons) {
        if (!persons.isEmpty()) {
            audit.read(hva, FORMAL, persons, null);
        }
    }

    /// Who acts in the group of a person; a resident by the name we know them by.
    Actor actor(PersonId person) {
        var actor = actor();
        var navn =
                CurrentUser.has(Rolle.INNBYGGER)
                        ? personer.find(person).map(Person::navn).map(Person.Navn::full)
                        : Optional.<String>empty();
        return navn.map(n -> new Actor(actor.id(), n, actor.rolle(), actor.enhetsnr()))
                .orElse(actor);
    }

    static Actor actor() {
        var actor = Scopes.current().actor();
        return CurrentUser.find()
                .map(u -> new Actor(u.brukerId(), u.navn(), actor.rolle(), actor.enhetsnr()))
                .orElse(actor);
    }
}
