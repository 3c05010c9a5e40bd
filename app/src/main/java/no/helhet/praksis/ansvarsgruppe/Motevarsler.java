package no.helhet.praksis.ansvarsgruppe;

import no.helhet.platform.access.Directory;
import no.helhet.platform.calendar.CalendarEvent;
import no.helhet.platform.calendar.CalendarFile;
import no.helhet.platform.outbox.Outbox;
import no.helhet.platform.outbox.OutgoingMessage;
import no.helhet.platform.outbox.OutgoingMessage.Channel;
import no.helhet.platform.web.Language;
import no.helhet.platform.web.TextCatalog;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.ansvarsgruppe.Gruppemedlem.Slag;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.person.Person.Adressebeskyttelse;
import no.helhet.praksis.person.Personer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;

/// Lays in the outbox what members are told: when and where, and never who or what it is about.
/// Each change withdraws what was not yet sent, and each message is laid there once.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Motevarsler {
    private static final Duration KEPT = Duration.ofDays(2);
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private final Outbox outbox;
    private final Personer personer;
    private final Directory directory;
    private final TextCatalog texts;
    private final Grupperegler regler;

    Motevarsler(
            Outbox outbox,
            Personer personer,
            Directory directory,
            TextCatalog texts,
            Grupperegler regler) {
        this.outbox = outbox;
        this.personer = personer;
        this.directory = directory;
        this.texts = texts;
        this.regler = regler;
    }

    /// Asks a member to come, and reminds them before.
    void invite(Samarbeidsmote m, Gruppemedlem medlem) {
        tell(m, medlem, "ansvarsgruppe.varsel.innkalt");
        remind(m, medlem);
    }

    void tellMoved(Samarbeidsmote m, Gruppemedlem medlem) {
        withdraw(m, medlem);
        tell(m, medlem, "ansvarsgruppe.varsel.flyttet");
        remind(m, medlem);
    }

    void tellCancelled(Samarbeidsmote m, Gruppemedlem medlem) {
        withdraw(m, medlem);
        tell(m, medlem, "ansvarsgruppe.varsel.avlyst");
    }

    void withdraw(Samarbeidsmote m, Gruppemedlem medlem) {
        outbox.withdraw(m.id().kommunenr(), about(m.id().path(), medlem));
    }

    private void remind(Samarbeidsmote m, Gruppemedlem medlem) {
        var due = regler.remind(m.start());
        if (due.isAfter(regler.now())) {
            post(m, medlem, "ansvarsgruppe.varsel.paminnelse", due, m.start());
        }
    }

    private void tell(Samarbeidsmote m, Gruppemedlem medlem, String key) {
        post(m, medlem, key, regler.now(), regler.now().plus(KEPT));
    }

    private void post(
            Samarbeidsmote m, Gruppemedlem medlem, String key, Instant due, Instant expires) {
        var t = texts.in(language(medlem));
        var name = m.id().path() + ":" + medlem.id().id() + ":" + m.sekvens() + ":" + key;
        var said =
                t.get(
                        key,
                        sender(m.enhetsnr(), person(medlem)),
                        t.weekdayDate(m.dag()),
                        t.clock(m.start()),
                        m.hvor());
        post(medlem, name, about(m.id().path(), medlem), said, file(m, t), due, expires, t);
    }

    /// That something they promised is due, so many days before as one is reminded.
    void remind(Beslutning b, String enhetsnr) {
        outbox.withdraw(b.id().kommunenr(), b.id().id());
        var due = regler.remind(Grupperegler.at(b.frist(), MORNING));
        if (b.isOpen() && b.eier().isIn() && due.isAfter(regler.now())) {
            var t = texts.in(language(b.eier()));
            var name = b.id().path() + ":" + b.version() + ":" + b.frist();
            var said =
                    t.get(
                            "ansvarsgruppe.varsel.lofte",
                            sender(enhetsnr, person(b.eier())),
                            t.weekdayDate(b.frist()));
            var expires = Grupperegler.at(b.frist().plusDays(1), LocalTime.MIN);
            post(b.eier(), name, b.id().id(), said, "", due, expires, t);
        }
    }

    /// That there are minutes to read.
    void tellOfMinutes(Samarbeidsmote m, Gruppemedlem medlem, int version) {
        var t = texts.in(language(medlem));
        post(
                medlem,
                m.id().path() + ":referat:" + version,
                about(m.id().path() + ":referat", medlem),
                t.get("ansvarsgruppe.varsel.referat", sender(m.enhetsnr(), person(medlem))),
                "",
                regler.now(),
                regler.now().plus(KEPT),
                t);
    }

    private void post(
            Gruppemedlem medlem,
            String name,
            UUID about,
            String text,
            String calendar,
            Instant due,
            Instant expires,
            Texts t) {
        var mail = !medlem.epost().isEmpty();
        if (!mail && medlem.telefon().isEmpty()) {
            return;
        }
        outbox.post(
                new OutgoingMessage(
                        medlem.id().kommunenr(),
                        named(name),
                        medlem.personId().id(),
                        about,
                        mail ? Channel.EPOST : Channel.SMS,
                        mail ? medlem.epost() : medlem.telefon(),
                        t.get("ansvarsgruppe.varsel.emne"),
                        text,
                        mail ? calendar : "",
                        due,
                        expires));
    }

    /// The meeting as the calendar gets it, with a neutral title.
    String file(Samarbeidsmote m, Texts t) {
        return CalendarFile.write(event(m, t), "Ansvarsgruppe");
    }

    String type(Samarbeidsmote m, Texts t) {
        return CalendarFile.type(event(m, t));
    }

    private static CalendarEvent event(Samarbeidsmote m, Texts t) {
        return new CalendarEvent(
                m.id().path() + "@helhet",
                m.sekvens(),
                m.endret(),
                m.start(),
                m.slutt(),
                t.get("ansvarsgruppe.varsel.emne"),
                m.hvor(),
                m.isCancelled());
    }

    /// To name the office would tell where a person with a strictly protected address is known.
    private String sender(String enhetsnr, Person person) {
        return person.adressebeskyttelse() == Adressebeskyttelse.STRENGT_FORTROLIG
                ? "Nav"
                : directory.findKontor(enhetsnr).map(k -> k.navn()).orElse("Nav");
    }

    private Person person(Gruppemedlem medlem) {
        return personer.find(medlem.personId()).orElseThrow();
    }

    /// Partners and next of kin are written to in bokmål: we do not know what they read.
    private Language language(Gruppemedlem medlem) {
        return medlem.slag() == Slag.PERSONEN ? Language.of(person(medlem).sprak()) : Language.NB;
    }

    private static UUID about(String what, Gruppemedlem medlem) {
        return named(what + ":" + medlem.id().id());
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
