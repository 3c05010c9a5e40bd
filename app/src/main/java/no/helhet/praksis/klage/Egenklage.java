package no.helhet.praksis.klage;

import no.helhet.platform.web.Problem;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.vedtak.VedtakId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// An appeal that the person sends on Min side. It is received the day it is sent, and registered
/// as
/// it stands: one that is late is considered by the office like any other.
@Service
@Transactional
public class Egenklage {
    private final Klagemottak mottak;
    private final Klagbare klagbare;
    private final Klageregler regler;
    private final Personer personer;

    Egenklage(Klagemottak mottak, Klagbare klagbare, Klageregler regler, Personer personer) {
        this.mottak = mottak;
        this.klagbare = klagbare;
        this.regler = regler;
        this.personer = personer;
    }

    /// What came of it.
    public sealed interface Svar {
        /// Registered, now or when the same form was sent before.
        record Mottatt() implements Svar {}

        /// The field and the key of what to do, for each that is wrong.
        record Mangler(List<Problem> feil) implements Svar {}

        /// Not the reader's decision.
        record Lukket() implements Svar {}
    }

    /// @param own the persons the reader is
    /// @param nokkel made when the form was drawn: the same form sent twice is one appeal
    /// @param onsket what is to be changed; required
    public Svar send(List<PersonId> own, VedtakId id, UUID nokkel, String onsket, String grunner) {
        var vedtak = klagbare.findVedtak(id).orElse(null);
        if (vedtak == null || !personer.isAmong(own, vedtak.personId())) {
            return new Svar.Lukket();
        }
        var skriv =
                new Klageskriv(
                        regler.today(),
                        Klageskriv.Mate.DIGITAL,
                        null,
                        "",
                        "",
                        onsket.strip(),
                        grunner.strip(),
                        Klageregler.day(vedtak.vedtatt()),
                        "");
        return switch (mottak.register(id, nokkel, skriv, Set.of(), List.of())) {
            case Klagesvar.Gjort done -> new Svar.Mottatt();
            case Klagesvar.Mangler(var feil) -> new Svar.Mangler(feil);
            default -> new Svar.Lukket();
        };
    }
}
