package no.helhet.praksis.utbetaling;

import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.sak.SakId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// Payments as others may read them.
@Service
@Transactional
public class Utbetalinger {
    private static final int LARGEST_PAGE = 5_000;
    private final UtbetalingRepository utbetalinger;
    private final Clock clock;

    Utbetalinger(UtbetalingRepository utbetalinger, Clock clock) {
        this.utbetalinger = utbetalinger;
        this.clock = clock;
    }

    public record Utbetaling(
            UtbetalingId id,
            SakId sakId,
            PersonId personId,
            YearMonth maned,
            String formal,
            String form,
            long belopOre,
            boolean annenMottaker,
            @Nullable String mottakerNavn,
            LocalDate forfall,
            UtbetalingEndret.Status status,
            @Nullable String grunn) {}

    /// A person's payments, newest month first.
    public List<Utbetaling> findByPerson(PersonId id, int limit) {
        return utbetalinger.findByPerson(id, limit).stream().map(Utbetalingsrad::shown).toList();
    }

    public List<Utbetaling> findBySak(SakId id) {
        return utbetalinger.findBySak(id).stream().map(Utbetalingsrad::shown).toList();
    }

    /// The payments of a run as they stand now, in the form of their events, for those who follow
    /// a [KjoringEndret]. Page by page in the order of their ids: ask again with the last id until
    /// the answer is empty.
    ///
    /// @param after the last payment of the page before, null for the first page
    /// @param limit at most 5 000
    public List<UtbetalingEndret> findByKjoring(
            KjoringId id, @Nullable UtbetalingId after, int limit) {
        var now = clock.instant();
        return utbetalinger
                .findByKjoring(id, after == null ? null : after.id(), Math.min(limit, LARGEST_PAGE))
                .stream()
                .map(rad -> rad.event(now))
                .toList();
    }
}
