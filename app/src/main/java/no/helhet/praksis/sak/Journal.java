package no.helhet.praksis.sak;

import no.helhet.platform.database.Scopes;
import no.helhet.praksis.sak.Saksutfall.Grunn;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The case's journal, and the worker's draft of the next note.
@Service
@Transactional
class Journal {
    private final JournalRepository notater;
    private final SakRepository saker;
    private final Saksspor spor;
    private final Clock clock;

    Journal(JournalRepository notater, SakRepository saker, Saksspor spor, Clock clock) {
        this.notater = notater;
        this.saker = saker;
        this.spor = spor;
        this.clock = clock;
    }

    /// The outcome of saving a draft.
    sealed interface Lagring {
        record Lagret(JournalRepository.Utkast utkast) implements Lagring {}

        /// The same worker has saved another text from another window.
        record Utdatert(JournalRepository.Utkast saved) implements Lagring {}

        record FinnesIkke() implements Lagring {}
    }

    /// A case's journal is open as long as the case is kept, decided or not.
    Saksutfall write(SakId id, String overskrift, String tekst) {
        var sak = saker.lock(id).orElse(null);
        if (sak == null) {
            return new Saksutfall.FinnesIkke();
        }
        if (overskrift.isBlank() || tekst.isBlank()) {
            return new Saksutfall.Avvist(Grunn.MANGLER_TEKST, sak);
        }
        var actor = Scopes.current().actor();
        var latest = notater.findBySak(id).stream().findFirst();
        if (latest.filter(n -> isSame(n, actor.navn(), overskrift, tekst)).isPresent()) {
            return new Saksutfall.Uendret(sak);
        }
        notater.insert(sak, actor, clock.instant(), overskrift.strip(), tekst.strip());
        notater.deleteUtkast(id, actor.id());
        spor.write(sak, "NOTAT_SKREVET", Map.of());
        return new Saksutfall.Utfort(sak);
    }

    List<Notat> findBySak(SakId id) {
        return notater.findBySak(id);
    }

    Optional<JournalRepository.Utkast> findUtkast(SakId id) {
        return notater.findUtkast(id, Scopes.current().actor().id());
    }

    Lagring saveUtkast(SakId id, String overskrift, String tekst, int version) {
        var bruker = Scopes.current().actor().id();
        var sak = saker.find(id).orElse(null);
        if (sak == null) {
            return new Lagring.FinnesIkke();
        }
        var saved = notater.saveUtkast(sak, bruker, overskrift, tekst, clock.instant(), version);
        var now =
                notater.findUtkast(id, bruker)
                        .orElseGet(() -> new JournalRepository.Utkast("", "", clock.instant(), 0));
        return saved ? new Lagring.Lagret(now) : new Lagring.Utdatert(now);
    }

    private static boolean isSame(Notat notat, String forfatter, String overskrift, String tekst) {
        return notat.forfatter().equals(forfatter)
                && notat.overskrift().equals(overskrift.strip())
                && notat.tekst().equals(tekst.strip());
    }
}
