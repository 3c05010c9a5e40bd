package no.helhet.praksis.avtale;

import no.helhet.platform.access.Directory;
import no.helhet.platform.access.Kontor;
import no.helhet.platform.outbox.Outbox;
import no.helhet.platform.outbox.OutgoingMessage;
import no.helhet.platform.web.Language;
import no.helhet.platform.web.TextCatalog;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.person.Person.Adressebeskyttelse;
import no.helhet.praksis.person.Personer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Lays what the person is told about an appointment in the outbox: when and how, and never what it
/// is about. Each change withdraws what was not yet sent.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Paminnelser {
    private static final Duration KEPT = Duration.ofDays(1);
    private final Outbox outbox;
    private final Avtaleinnstillinger innstillinger;
    private final AvtaleProperties house;
    private final Personer personer;
    private final Directory directory;
    private final TextCatalog texts;
    private final Avtaletid tid;

    Paminnelser(
            Outbox outbox,
            Avtaleinnstillinger innstillinger,
            AvtaleProperties house,
            Personer personer,
            Directory directory,
            TextCatalog texts,
            Avtaletid tid) {
        this.outbox = outbox;
        this.innstillinger = innstillinger;
        this.house = house;
        this.personer = personer;
        this.directory = directory;
        this.texts = texts;
        this.tid = tid;
    }

    /// Reminders of an appointment that stands; those whose time has passed are left out.
    void plan(Avtale a) {
        withdraw(a);
        for (var lead : innstillinger.find(a.enhetsnr()).paminnelser()) {
            var due = Avtaletid.before(a.start(), Avtaleinnstilling.parse(lead));
            if (due.isAfter(tid.now())) {
                post(a, lead, "avtale.sms." + a.mote().name(), due, a.start());
            }
        }
    }

    /// It has another time. Told when the move can no longer be taken back.
    void tellMoved(Avtale a) {
        plan(a);
        tell(a, "avtale.sms.flyttet");
    }

    void tellCancelled(Avtale a) {
        withdraw(a);
        tell(a, "avtale.sms.avlyst");
    }

    private void tell(Avtale a, String key) {
        var due = tid.now().plus(house.angrefrist());
        post(a, key, key, due, due.plus(KEPT));
    }

    void withdraw(Avtale a) {
        outbox.withdraw(a.id().kommunenr(), a.id().id());
    }

    List<Instant> findDueTimes(Avtale a) {
        return outbox.findDueTimes(a.id().kommunenr(), a.id().id());
    }

    private void post(Avtale a, String what, String key, Instant due, Instant expires) {
        var channel = a.varselKanal();
        if (channel == null) {
            return;
        }
        var person = personer.find(a.personId()).orElseThrow();
        var t = texts.in(Language.of(person.sprak()));
        // One message for each turn of the appointment and each thing to tell.
        var name = a.id().path() + ":" + a.sekvens() + ":" + what;
        outbox.post(
                new OutgoingMessage(
                        a.id().kommunenr(),
                        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                        a.personId().id(),
                        a.id().id(),
                        channel,
                        a.varselTil(),
                        t.get("avtale.sms.emne"),
                        text(a, person, key, t),
                        due,
                        expires));
    }

    private String text(Avtale a, Person person, String key, Texts t) {
        // To name the office would tell where the person is known.
        var hidden = person.adressebeskyttelse() == Adressebeskyttelse.STRENGT_FORTROLIG;
        var kontor = directory.findKontor(a.enhetsnr());
        var navn = hidden ? "Nav" : kontor.map(Kontor::navn).orElse("Nav");
        var telefon = hidden ? "" : kontor.map(Kontor::telefon).orElse("");
        var said = t.get(key, navn, t.weekdayDate(a.dag()), t.clock(a.start()));
        return telefon.isBlank() ? said : said + " " + t.get("avtale.sms.ring", telefon);
    }
}
