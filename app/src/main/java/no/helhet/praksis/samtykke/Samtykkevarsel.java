package no.helhet.praksis.samtykke;

import no.helhet.platform.access.Directory;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.outbox.Outbox;
import no.helhet.platform.outbox.OutgoingMessage;
import no.helhet.platform.outbox.OutgoingMessage.Channel;
import no.helhet.platform.web.Language;
import no.helhet.platform.web.TextCatalog;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.person.Telefon;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.Duration;
import java.time.Instant;

/// Tells the person by SMS that a question waits on Min side, and never who would see what. The
/// message bears the question's id: it is laid in the outbox once, and taken out again when the
/// question is answered first.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Samtykkevarsel {
    private static final Duration KEPT = Duration.ofDays(2);
    private final Outbox outbox;
    private final Personer personer;
    private final Directory directory;
    private final TextCatalog texts;

    Samtykkevarsel(Outbox outbox, Personer personer, Directory directory, TextCatalog texts) {
        this.outbox = outbox;
        this.personer = personer;
        this.directory = directory;
        this.texts = texts;
    }

    /// Where the person can be told of a question, or null. To one with a protected address nothing
    /// is sent that nobody has asked them about.
    @Nullable String findNumber(PersonId id) {
        var person = personer.find(id).filter(p -> !p.skjermet()).orElse(null);
        var typed = person == null ? null : person.telefon();
        return typed == null ? null : Telefon.parse(typed).orElse(null);
    }

    void tell(Sporsmal q, String number, Instant now) {
        var language = personer.find(q.personId()).map(Person::sprak).map(Language::of);
        var t = texts.in(language.orElse(Language.NB));
        outbox.post(
                new OutgoingMessage(
                        q.id().kommunenr(),
                        q.id().id(),
                        q.personId().id(),
                        q.id().id(),
                        Channel.SMS,
                        number,
                        t.get("samtykke.varsel.emne"),
                        t.get("samtykke.varsel.spurt", sender()),
                        now,
                        now.plus(KEPT)));
    }

    void withdraw(SamtykkeId question) {
        outbox.withdraw(question.kommunenr(), question.id());
    }

    private String sender() {
        return directory
                .findKontor(Scopes.current().actor().enhetsnr())
                .map(k -> k.navn())
                .orElse("Nav");
    }
}
