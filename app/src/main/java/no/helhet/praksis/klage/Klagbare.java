package no.helhet.praksis.klage;

import no.helhet.praksis.sak.Klageoppgaver;
import no.helhet.praksis.vedtak.VedtakId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// All kinds of decisions that can be appealed against, as one.
@Component
class Klagbare {
    private final Map<KlagesakId.Type, Klagbart> kinds = new EnumMap<>(KlagesakId.Type.class);

    Klagbare(List<Klagbart> all) {
        all.forEach(kind -> kinds.put(kind.type(), kind));
    }

    Klagbart of(KlagesakId id) {
        var kind = kinds.get(id.type());
        if (kind == null) {
            throw new IllegalStateException("Nobody answers for " + id.type());
        }
        return kind;
    }

    Klagesak require(KlagesakId id) {
        return of(id).find(id).orElseThrow();
    }

    Klagesak hold(KlagesakId id) {
        return of(id).hold(id).orElseThrow();
    }

    Optional<PaklagetVedtak> findVedtak(VedtakId id) {
        return kinds.values().stream().flatMap(kind -> kind.findVedtak(id).stream()).findFirst();
    }

    PaklagetVedtak vedtak(Klage klage) {
        return of(klage.sakId()).findVedtak(klage.vedtakId()).orElseThrow();
    }

    /// Newest first.
    List<PaklagetVedtak> findVedtak(KlagesakId id) {
        return of(id).findVedtak(id);
    }

    /// The decisions that have been made in place of the one appealed against, oldest first.
    List<PaklagetVedtak> corrections(Klage klage) {
        return findVedtak(klage.sakId()).reversed().stream()
                .filter(v -> klage.vedtakId().equals(v.korrigerer()))
                .toList();
    }

    boolean letWait(Klage klage, boolean utsatt, int versjon) {
        return of(klage.sakId()).letWait(vedtak(klage), klage.id(), utsatt, versjon);
    }

    @Nullable UUID remember(KlagesakId id, Klageoppgaver.Type type, LocalDate frist) {
        return of(id).remember(id, type, frist);
    }

    void complete(KlagesakId id, @Nullable UUID oppgave) {
        if (oppgave != null) {
            of(id).complete(id, oppgave);
        }
    }

    void drop(KlagesakId id, @Nullable UUID oppgave) {
        if (oppgave != null) {
            of(id).drop(id, oppgave);
        }
    }
}
