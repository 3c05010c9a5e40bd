package no.helhet.praksis.utbetaling;

import no.helhet.formats.iso20022.Payment;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.person.Personer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.UUID;

/// The payments of a run in the order of their ids, a page in memory at a time. The rows of an
/// approved run do not change, so pages read one after another are one picture.
@Component
class Betalingsstrom {
    private static final int PAGE = 2_000;
    private final UtbetalingRepository utbetalinger;
    private final Personer personer;

    Betalingsstrom(UtbetalingRepository utbetalinger, Personer personer) {
        this.utbetalinger = utbetalinger;
        this.personer = personer;
    }

    /// To be walked inside a transaction of the run's scope.
    Iterable<Payment> of(KjoringId id) {
        return () -> new Pages(id);
    }

    /// Whether the run pays somebody whose name is kept from the present user.
    boolean hidesSomebody(KjoringId id) {
        UUID after = null;
        while (true) {
            var rows = utbetalinger.findByKjoring(id, after, PAGE);
            if (rows.isEmpty()) {
                return false;
            }
            var ids = rows.stream().map(Utbetalingsrad::personId).distinct().toList();
            if (personer.findAll(ids).values().stream().anyMatch(Person::skjult)) {
                return true;
            }
            after = rows.getLast().id().id();
        }
    }

    private final class Pages implements Iterator<Payment> {
        private final KjoringId id;
        private final Deque<Payment> page = new ArrayDeque<>();
        private @Nullable UUID after;
        private boolean ended;

        private Pages(KjoringId id) {
            this.id = id;
        }

        @Override
        public boolean hasNext() {
            if (page.isEmpty() && !ended) {
                read();
            }
            return !page.isEmpty();
        }

        @Override
        public Payment next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return page.remove();
        }

        private void read() {
            var rows = utbetalinger.findByKjoring(id, after, PAGE);
            ended = rows.size() < PAGE;
            if (rows.isEmpty()) {
                return;
            }
            var people =
                    personer.findAll(
                            rows.stream().map(Utbetalingsrad::personId).distinct().toList());
            for (var row : rows) {
                switch (Betaling.of(row, people)) {
                    case Betaling.Resultat.Klar(var payment) -> page.add(payment);
                    // Approved with figures that hold this payment: the file must not be made.
                    case Betaling.Resultat.Holdes(var grunn) ->
                            throw new IllegalStateException(
                                    "Payment %s of an approved run cannot be paid: %s"
                                            .formatted(row.id().path(), grunn));
                }
            }
            after = rows.getLast().id().id();
        }
    }
}
