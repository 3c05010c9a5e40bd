package no.helhet.praksis.person;

import no.helhet.platform.database.Pointers;
import no.helhet.praksis.person.Dobbeltforing.Beskyttelser;
import no.helhet.praksis.person.Dobbeltforing.Status;
import no.helhet.praksis.person.DobbeltforingRepository.Registrert;
import no.helhet.praksis.person.Person.Adressebeskyttelse;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.time.Clock;

/// Lets one registered person be found as another, and parts them again, in the running
/// transaction. Nothing that was written about either is touched but the protection.
@Component
class Sammenslaing {
    private final DobbeltforingRepository proposals;
    private final Pointers pointers;
    private final ProtectionChange protection;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sammenslaing(
            DobbeltforingRepository proposals,
            Pointers pointers,
            ProtectionChange protection,
            ApplicationEventPublisher events,
            Clock clock) {
        this.events = events;
        this.clock = clock;
        this.proposals = proposals;
        this.pointers = pointers;
        this.protection = protection;
    }

    /// @param stays the row of the one that stays, held
    /// @param points the row of the other, held
    void join(Dobbeltforing d, Registrert stays, Registrert points) {
        var k = d.id().kommunenr();
        proposals.renew(d.bestar(), d.peker());
        pointers.point(k, stays.bydel(), points.id(), stays.id());
        pointers.point(k, stays.bydel(), points.pseudonym(), stays.pseudonym());
        var strictest = new Beskyttelser(stays.beskyttelse(), points.beskyttelse()).strengest();
        protect(d.bestar(), strictest, d.forslag().grunn());
        tell(d);
    }

    /// Each gets the protection it had, unless somebody has changed it since: then none of them is
    /// less protected than the present says.
    void part(Dobbeltforing d, Registrert stays, Registrert points, String grunn) {
        var k = d.id().kommunenr();
        pointers.part(k, points.id());
        pointers.part(k, points.pseudonym());
        proposals.renew(d.bestar(), d.peker());
        var before = d.tidligere();
        if (before == null) {
            throw new IllegalStateException("Those who were made one have no protection kept");
        }
        var now = stays.beskyttelse();
        var kept = now == before.strengest() ? Adressebeskyttelse.INGEN : now;
        protect(d.bestar(), Beskyttelser.strengest(kept, ofTheRest(d, before)), grunn);
        protect(d.peker(), Beskyttelser.strengest(kept, before.peker()), grunn);
        tell(d);
    }

    private void tell(Dobbeltforing d) {
        events.publishEvent(new DobbeltforingEndret(d.bestar(), d.peker(), clock.instant()));
    }

    /// The one that stays may stand for others too.
    private Adressebeskyttelse ofTheRest(Dobbeltforing d, Beskyttelser before) {
        return proposals.findByPerson(d.bestar()).stream()
                .filter(other -> other.status() == Status.GODKJENT && !other.id().equals(d.id()))
                .map(Dobbeltforing::tidligere)
                .map(other -> other == null ? Adressebeskyttelse.INGEN : other.peker())
                .reduce(before.bestar(), Beskyttelser::strengest);
    }

    private void protect(PersonId id, Adressebeskyttelse beskyttelse, String grunn) {
        for (var one : pointers.findAll(id)) {
            protection.follow(new PersonId(id.kommunenr(), one), beskyttelse, grunn);
        }
    }
}
