package no.helhet.tiltak;

import no.helhet.platform.database.EventLog;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.Language;
import no.helhet.tiltak.Tiltaket.Slag;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.text.Collator;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The module's interface: the measures a municipality can choose among.
@Service
@Transactional
public class Tiltakskatalog {
    private final TiltakRepository tiltak;
    private final EventLog events;
    private final Clock clock;

    Tiltakskatalog(TiltakRepository tiltak, EventLog tiltakEvents, Clock clock) {
        this.tiltak = tiltak;
        this.events = tiltakEvents;
        this.clock = clock;
    }

    /// By kind and name, those that are ended too.
    public List<Tiltaket> findAll(List<String> kommuner, Language language) {
        var names = Collator.getInstance(Locale.of(language.tag()));
        return tiltak.findAll(kommuner, language).stream()
                .sorted(
                        Comparator.comparing(Tiltaket::slag)
                                .thenComparing(Tiltaket::navn, names)
                                .thenComparing(Tiltaket::nokkel))
                .toList();
    }

    /// Those that can be chosen, by kind.
    public Map<Slag, List<Tiltaket>> findOpen(String kommunenr, Language language) {
        return findAll(List.of(kommunenr), language).stream()
                .filter(t -> !t.avsluttet())
                .collect(Collectors.groupingBy(Tiltaket::slag, TreeMap::new, Collectors.toList()));
    }

    void add(TiltakId id, Tiltaksinnhold innhold) {
        if (tiltak.insert(id, innhold, clock.instant(), Scopes.current().actor())) {
            events.append(id.kommunenr(), null, null, "TILTAK_LAGT_TIL", Map.of("tiltak", id.id()));
        }
    }

    /// @param open takes the end back
    /// @return false when there is no such measure in scope
    boolean end(TiltakId id, boolean open) {
        if (tiltak.find(id).isEmpty()) {
            return false;
        }
        var actor = Scopes.current().actor();
        if (tiltak.end(id, open ? null : clock.instant(), actor)) {
            events.append(
                    id.kommunenr(),
                    null,
                    null,
                    open ? "TILTAK_APNET" : "TILTAK_AVSLUTTET",
                    Map.of("tiltak", id.id()));
        }
        return true;
    }
}
