package no.helhet.laering.kvalitet;

import no.helhet.platform.database.EventLog;
import no.helhet.platform.web.Kroner;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The office's budgets, with all that was before.
@Service
@Transactional
class Budsjetter {
    private static final int MOST_LETTERS = 200;
    private final BudsjettRepository budsjetter;
    private final EventLog events;
    private final Clock clock;

    Budsjetter(BudsjettRepository budsjetter, EventLog kvalitetEvents, Clock clock) {
        this.budsjetter = budsjetter;
        this.events = kvalitetEvents;
        this.clock = clock;
    }

    /// What was asked for: each field as it was written, and what is wrong with it.
    enum Feil {
        BELOP,
        GRUNN,
        /// Somebody has set another since the form was drawn.
        UTDATERT
    }

    List<Budsjett> find(int ar) {
        return budsjetter.find(Enhet.current(), ar);
    }

    /// The one that holds.
    Optional<Budsjett> findLatest(int ar) {
        return find(ar).stream().findFirst();
    }

    /// @param sett the number of the one shown when the form was drawn, 0 for none
    /// @return nothing when it was set, or stood already
    List<Feil> set(int ar, int sett, String belop, String grunn) {
        var amount = Kroner.parse(belop);
        var wrong = new ArrayList<Feil>();
        if (amount.isEmpty() || amount.getAsLong() == 0) {
            wrong.add(Feil.BELOP);
        }
        if (grunn.isBlank() || grunn.length() > MOST_LETTERS) {
            wrong.add(Feil.GRUNN);
        }
        if (!wrong.isEmpty()) {
            return wrong;
        }
        var enhet = Enhet.current();
        var latest = findLatest(ar);
        var same =
                latest.filter(
                        b -> b.belopOre() == amount.getAsLong() && b.grunn().equals(grunn.strip()));
        if (same.isPresent()) {
            return List.of();
        }
        if (latest.map(Budsjett::nr).orElse(0) != sett
                || !budsjetter.insert(
                        enhet, ar, sett + 1, amount.getAsLong(), grunn.strip(), clock.instant())) {
            return List.of(Feil.UTDATERT);
        }
        events.append(
                enhet.kommunenr(),
                null,
                null,
                "BUDSJETT_SATT",
                Map.of("enhetsnr", enhet.enhetsnr(), "ar", ar, "belopOre", amount.getAsLong()));
        return List.of();
    }
}
