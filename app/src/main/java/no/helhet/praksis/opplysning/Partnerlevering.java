package no.helhet.praksis.opplysning;

import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.Actor;
import no.helhet.platform.database.EventLog;
import no.helhet.praksis.opplysning.Opplysningsinnhold.Grunn;
import no.helhet.praksis.opplysning.Opplysningsinnhold.Mate;
import no.helhet.praksis.partner.Partner;
import no.helhet.praksis.partner.Partnere;
import no.helhet.praksis.partner.Partnertype;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.SharedNames;
import no.helhet.praksis.samtykke.Samtykkene;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// State NAV writes down itself what it knows of a person who lets it, while the person lets it.
/// The rows are held against the same rule (`samtykke.in_force`) as they are written.
@Service
@Transactional
class Partnerlevering {
    private final OpplysningRepository opplysninger;
    private final LeveringRepository places;
    private final Partnere partners;
    private final Samtykkene consents;
    private final SharedNames names;
    private final EventLog events;
    private final Audit audit;
    private final Opplysningsspor spor;

    Partnerlevering(
            OpplysningRepository opplysninger,
            LeveringRepository places,
            Partnere partners,
            Samtykkene consents,
            SharedNames names,
            EventLog opplysningEvents,
            Audit audit,
            Opplysningsspor spor) {
        this.opplysninger = opplysninger;
        this.places = places;
        this.partners = partners;
        this.consents = consents;
        this.names = names;
        this.events = opplysningEvents;
        this.audit = audit;
        this.spor = spor;
    }

    /// One whom the partner may deliver about.
    ///
    /// @param navn empty for one whose address is protected
    record Apnet(PersonId person, String navn, Partner partner) {}

    /// Empty for all but those whom the person lets deliver now.
    Optional<Apnet> open(PersonId asked) {
        var partner = partners.findOwn().filter(p -> p.type() == Partnertype.STATLIG_NAV);
        return partner.flatMap(
                p ->
                        places.findShared(asked)
                                .filter(one -> consents.isShared(one, OpplysningDelbar.DELIVER))
                                .map(one -> new Apnet(one, name(one), p)));
    }

    private String name(PersonId person) {
        return names.find(List.of(person)).getOrDefault(person.id(), "");
    }

    /// @param nokkel made when the form was drawn: the same form sent twice is one
    Opplysningssvar deliver(PersonId asked, UUID nokkel, Opplysningsskjema skjema) {
        var opened = open(asked).orElse(null);
        if (opened == null) {
            return new Opplysningssvar.Lukket();
        }
        var person = opened.person();
        opplysninger.hold(person);
        var id = new OpplysningId(person.kommunenr(), nokkel);
        var sent = opplysninger.find(id).orElse(null);
        if (sent != null) {
            return new Opplysningssvar.Gjort(sent);
        }
        var typed = skjema.from(opened.partner().navn(), Mate.LEVERT, Grunn.SAMTYKKE);
        var wrong = typed.unreadable();
        if (wrong.isEmpty()) {
            wrong = Opplysningskontroll.check(typed.read(), null, false, spor.today());
        }
        return wrong.isEmpty()
                ? write(id, opened, typed.read())
                : new Opplysningssvar.Mangler(wrong);
    }

    private Opplysningssvar write(OpplysningId id, Apnet opened, Opplysningsinnhold innhold) {
        var me = Opplysningsspor.actor();
        var office = places.workWhere(opened.person());
        var actor = new Actor(me.id(), me.navn(), me.rolle(), office);
        opplysninger.deliver(
                id, opened.person(), opened.partner().id().id(), innhold, spor.now(), actor);
        events.append(
                id.kommunenr(),
                opened.person().id(),
                null,
                "OPPLYSNING_LEVERT",
                Map.of("opplysning", id.id(), "slag", innhold.slag().name()));
        audit.write("opplysning.OPPLYSNING_LEVERT", "opplysning", List.of(opened.person()), null);
        return new Opplysningssvar.Gjort(opplysninger.find(id).orElseThrow());
    }

    /// What the person shares with the partner, the newest first. The page that shows it has
    /// written down that it is read.
    List<Opplysningsrad> findShared(PersonId person) {
        return opplysninger.findByPerson(person).stream()
                .filter(Opplysning::isInForce)
                .map(o -> new Opplysningsrad(o, List.of(), spor.today()))
                .toList();
    }
}
