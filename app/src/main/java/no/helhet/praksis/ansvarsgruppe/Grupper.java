package no.helhet.praksis.ansvarsgruppe;

import no.helhet.platform.access.Ansatt;
import no.helhet.platform.access.Directory;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.platform.web.Problem;
import no.helhet.praksis.ansvarsgruppe.Gruppemedlem.Slag;
import no.helhet.praksis.partner.Partner;
import no.helhet.praksis.partner.Partnere;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.person.Telefon;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Begins and ends groups, and who is in them. One coordinator leads each (sotjl § 28).
@Service
@Transactional
class Grupper {
    private static final int LONGEST_NAME = 120;
    private final GruppeRepository grupper;
    private final SamarbeidsmoteRepository moter;
    private final Motevarsler varsler;
    private final Personer personer;
    private final Directory directory;
    private final Partnere partnere;
    private final Gruppespor spor;
    private final Grupperegler regler;

    Grupper(
            GruppeRepository grupper,
            SamarbeidsmoteRepository moter,
            Motevarsler varsler,
            Personer personer,
            Directory directory,
            Partnere partnere,
            Gruppespor spor,
            Grupperegler regler) {
        this.grupper = grupper;
        this.moter = moter;
        this.varsler = varsler;
        this.personer = personer;
        this.directory = directory;
        this.partnere = partnere;
        this.spor = spor;
        this.regler = regler;
    }

    /// With the worker as coordinator and the person in it. Who has a group is taken to it.
    ///
    /// @param key made when the form was drawn
    Gruppesvar<Ansvarsgruppe> begin(PersonId who, UUID key) {
        if (!spor.mayWrite(who)) {
            return new Gruppesvar.Lukket<>();
        }
        var person = personer.find(who).orElseThrow();
        var id = new AnsvarsgruppeId(who.kommunenr(), key);
        var actor = Gruppespor.actor();
        if (grupper.insert(id, person.id(), actor, regler.today())) {
            var navn = person.navn();
            var telefon = person.telefon();
            // To somebody with a protected address nothing is sent that nobody has asked for.
            var to = person.skjermet() || telefon == null ? "" : telefon;
            add(
                    id,
                    person.id(),
                    Slag.PERSONEN,
                    navn == null ? "–" : navn.full(),
                    "",
                    null,
                    null,
                    "",
                    to,
                    Ids.next());
            addWorker(id, person.id(), actor.id(), actor.navn(), actor.enhetsnr());
            spor.write(person.id(), "ANSVARSGRUPPE_OPPRETTET", Map.of("gruppe", key));
        }
        return findOpen(who)
                .<Gruppesvar<Ansvarsgruppe>>map(Gruppesvar.Gjort::new)
                .orElseGet(Gruppesvar.Lukket::new);
    }

    /// The person's open group.
    Optional<Ansvarsgruppe> findOpen(PersonId person) {
        return grupper.findByPerson(person).stream().filter(Ansvarsgruppe::isOpen).findFirst();
    }

    /// Somebody comes in, and is asked to the meetings to come. A worker's name comes from the
    /// directory.
    Gruppesvar<Ansvarsgruppe> join(AnsvarsgruppeId id, Gruppeskjema skjema) {
        var gruppe = held(id);
        if (gruppe == null) {
            return new Gruppesvar.Lukket<>();
        }
        if (!gruppe.isOpen()) {
            return new Gruppesvar.Endret<>(gruppe);
        }
        var slag = slag(skjema.felt("slag"));
        var ansatt = slag == Slag.ANSATT ? findAnsatt(gruppe, skjema.felt("ansatt")) : null;
        var wrong = check(skjema, slag, ansatt);
        if (slag == null || !wrong.isEmpty()) {
            return new Gruppesvar.Mangler<>(wrong);
        }
        if (ansatt != null) {
            addWorker(id, gruppe.personId(), ansatt.id(), ansatt.navn(), gruppe.enhetsnr());
            return done(id);
        }
        add(
                id,
                gruppe.personId(),
                slag,
                skjema.felt("navn"),
                skjema.felt("organisasjon"),
                null,
                slag == Slag.PARTNER ? partner(gruppe, skjema.felt("partner")) : null,
                skjema.felt("epost"),
                Telefon.parse(skjema.felt("telefon")).orElse(""),
                skjema.nokkel());
        return done(id);
    }

    private static @Nullable Slag slag(String text) {
        return switch (text) {
            case "ANSATT" -> Slag.ANSATT;
            case "PARTNER" -> Slag.PARTNER;
            case "PARORENDE" -> Slag.PARORENDE;
            default -> null;
        };
    }

    private List<Problem> check(Gruppeskjema skjema, @Nullable Slag slag, @Nullable Ansatt ansatt) {
        var wrong = new ArrayList<Problem>();
        if (slag == null) {
            return List.of(new Problem("slag", "ansvarsgruppe.feil.slag"));
        }
        if (slag == Slag.ANSATT) {
            return ansatt == null
                    ? List.of(new Problem("ansatt", "ansvarsgruppe.feil.ansatt"))
                    : List.of();
        }
        var navn = skjema.felt("navn");
        if (navn.isEmpty() || navn.length() > LONGEST_NAME) {
            wrong.add(new Problem("navn", "ansvarsgruppe.feil.navn"));
        }
        var org = skjema.felt("organisasjon");
        if (org.isEmpty() || org.length() > LONGEST_NAME) {
            wrong.add(new Problem("organisasjon", "ansvarsgruppe.feil.organisasjon"));
        }
        var epost = skjema.felt("epost");
        if (!epost.isEmpty() && !epost.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            wrong.add(new Problem("epost", "ansvarsgruppe.feil.epost"));
        }
        var telefon = skjema.felt("telefon");
        if (!telefon.isEmpty() && Telefon.parse(telefon).isEmpty()) {
            wrong.add(new Problem("telefon", "ansvarsgruppe.feil.telefon"));
        }
        return wrong;
    }

    private @Nullable Ansatt findAnsatt(Ansvarsgruppe gruppe, String id) {
        return findWorkers(gruppe.enhetsnr()).stream()
                .filter(a -> a.id().toString().equals(id))
                .findFirst()
                .orElse(null);
    }

    /// The office's caseworkers, by name.
    List<Ansatt> findWorkers(String enhetsnr) {
        return directory.findAnsatteAt(enhetsnr, Rolle.VEILEDER, regler.today());
    }

    /// The organisation that logs in, null for none.
    private @Nullable UUID partner(Ansvarsgruppe gruppe, String id) {
        return findPartners(gruppe).stream()
                .filter(p -> p.id().id().toString().equals(id))
                .map(p -> p.id().id())
                .findFirst()
                .orElse(null);
    }

    /// The organisations that the office works with and that log in, by name.
    List<Partner> findPartners(Ansvarsgruppe gruppe) {
        return partnere.findActive(gruppe.id().kommunenr());
    }

    private void addWorker(
            AnsvarsgruppeId id, PersonId person, UUID brukerId, String navn, String enhetsnr) {
        var there =
                grupper.findMedlemmer(id).stream()
                        .anyMatch(m -> m.isIn() && brukerId.equals(m.brukerId()));
        if (!there) {
            var kontor = directory.findKontor(enhetsnr).map(k -> k.navn()).orElse("Nav");
            add(id, person, Slag.ANSATT, navn, kontor, brukerId, null, "", "", Ids.next());
        }
    }

    private void add(
            AnsvarsgruppeId id,
            PersonId person,
            Slag slag,
            String navn,
            String organisasjon,
            @Nullable UUID brukerId,
            @Nullable UUID partnerId,
            String epost,
            String telefon,
            UUID key) {
        var m =
                new Gruppemedlem(
                        new MedlemId(id.kommunenr(), key),
                        id,
                        person,
                        slag,
                        navn,
                        organisasjon,
                        brukerId,
                        partnerId,
                        epost,
                        telefon,
                        regler.today(),
                        null);
        if (grupper.insert(m)) {
            moter.findByGruppe(id).stream()
                    .filter(mote -> mote.isComing(regler.now()) && moter.insert(mote, m.id()))
                    .forEach(mote -> varsler.invite(mote, m));
            if (slag != Slag.PERSONEN) {
                spor.write(person, "ANSVARSGRUPPE_INN", Map.of("gruppe", id.id(), "medlem", key));
            }
        }
    }

    /// Leaves the group. What they had promised stays with them until it is given to another.
    Gruppesvar<Ansvarsgruppe> leave(AnsvarsgruppeId id, MedlemId medlem, String grunn) {
        var gruppe = held(id);
        var m = medlem(id, medlem);
        if (gruppe == null || m == null) {
            return new Gruppesvar.Lukket<>();
        }
        if (m.slag() == Slag.PERSONEN || gruppe.koordinatorId().equals(m.brukerId())) {
            return Gruppesvar.Mangler.of("medlem", "ansvarsgruppe.feil.ikkeut");
        }
        if (grupper.setUt(medlem, regler.today(), grunn.strip())) {
            moter.findByGruppe(id).stream()
                    .filter(mote -> mote.isComing(regler.now()))
                    .forEach(mote -> varsler.withdraw(mote, m));
            spor.write(
                    gruppe.personId(),
                    "ANSVARSGRUPPE_UT",
                    Map.of("gruppe", id.id(), "medlem", medlem.id()));
        }
        return done(id);
    }

    /// Takes back that somebody left, on the same day.
    Gruppesvar<Ansvarsgruppe> undoLeave(AnsvarsgruppeId id, MedlemId medlem) {
        var gruppe = held(id);
        var m = medlem(id, medlem);
        if (gruppe == null || m == null) {
            return new Gruppesvar.Lukket<>();
        }
        if (!m.isIn()) {
            if (!regler.today().equals(m.ut())) {
                return new Gruppesvar.Endret<>(gruppe);
            }
            grupper.setInn(medlem);
            spor.write(
                    gruppe.personId(),
                    "ANSVARSGRUPPE_INN",
                    Map.of("gruppe", id.id(), "medlem", medlem.id()));
        }
        return done(id);
    }

    /// Another worker leads the group: there is one coordinator.
    ///
    /// @param version of the group that was read: two who choose at once do not both win
    Gruppesvar<Ansvarsgruppe> lead(AnsvarsgruppeId id, int version, String ansattId) {
        var gruppe = held(id);
        if (gruppe == null) {
            return new Gruppesvar.Lukket<>();
        }
        var ansatt = findAnsatt(gruppe, ansattId);
        if (ansatt == null) {
            return Gruppesvar.Mangler.of("koordinator", "ansvarsgruppe.feil.ansatt");
        }
        if (gruppe.koordinatorId().equals(ansatt.id())) {
            return new Gruppesvar.Gjort<>(gruppe);
        }
        if (gruppe.version() != version || !gruppe.isOpen()) {
            return new Gruppesvar.Endret<>(gruppe);
        }
        grupper.setKoordinator(id, ansatt.id(), ansatt.navn());
        addWorker(id, gruppe.personId(), ansatt.id(), ansatt.navn(), gruppe.enhetsnr());
        spor.write(gruppe.personId(), "ANSVARSGRUPPE_KOORDINATOR", Map.of("gruppe", id.id()));
        return done(id);
    }

    /// The group has done its work.
    ///
    /// @param grunn required
    Gruppesvar<Ansvarsgruppe> end(AnsvarsgruppeId id, String grunn) {
        var gruppe = held(id);
        if (gruppe == null) {
            return new Gruppesvar.Lukket<>();
        }
        if (!gruppe.isOpen()) {
            return new Gruppesvar.Gjort<>(gruppe);
        }
        if (grunn.isBlank()) {
            return Gruppesvar.Mangler.of("sluttgrunn", "ansvarsgruppe.feil.grunn");
        }
        if (moter.findByGruppe(id).stream().anyMatch(m -> m.isComing(regler.now()))) {
            return Gruppesvar.Mangler.of("sluttgrunn", "ansvarsgruppe.feil.kommende");
        }
        grupper.end(id, regler.today(), grunn.strip());
        spor.write(gruppe.personId(), "ANSVARSGRUPPE_AVSLUTTET", Map.of("gruppe", id.id()));
        return done(id);
    }

    private @Nullable Ansvarsgruppe held(AnsvarsgruppeId id) {
        var found = grupper.find(id).orElse(null);
        return found == null || !spor.mayWrite(found.personId())
                ? null
                : grupper.lock(id).orElseThrow();
    }

    private @Nullable Gruppemedlem medlem(AnsvarsgruppeId id, MedlemId medlem) {
        return grupper.findMedlem(medlem).filter(m -> m.gruppeId().equals(id)).orElse(null);
    }

    private Gruppesvar<Ansvarsgruppe> done(AnsvarsgruppeId id) {
        return new Gruppesvar.Gjort<>(grupper.find(id).orElseThrow());
    }
}
