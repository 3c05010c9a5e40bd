package no.helhet.cli.synthetic;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.UUID;

/// What happened to a draft before it was signed: some were stopped by a gate, and some were sent
/// back by the decision maker.
final class PreparationRows {
    private static final int STOPPED_PERCENT = 16;
    private static final int RETURNED_PERCENT = 7;
    /// The gates, the one that stops most first.
    private static final String[] GATES = {
        "begrunnelse", "barna", "onske", "vilkar", "utbetaling", "aktivitet"
    };

    private final Events events;
    private final SplittableRandom random;

    PreparationRows(Events events, SplittableRandom random) {
        this.events = events;
        this.random = random;
    }

    /// @param sent when it went to the decision maker
    void write(UUID utkast, UUID sak, Worker worker, Worker decider, Instant sent) {
        if (random.nextInt(100) < STOPPED_PERCENT) {
            var when = sent.minusSeconds(900);
            events.add(
                    Table.VEDTAKHENDELSE,
                    when,
                    sak,
                    worker,
                    "PORT_STOPPET",
                    """
                    {"utkast": "%s", "versjon": 4, "dag": "%s", "porter": [%s]}\
                    """
                            .formatted(utkast, LocalDate.ofInstant(when, Workdays.OSLO), gates()));
        }
        if (random.nextInt(100) < RETURNED_PERCENT) {
            events.add(
                    Table.VEDTAKHENDELSE,
                    sent.plusSeconds(1200),
                    sak,
                    decider,
                    "UTKAST_RETURNERT",
                    "{\"utkast\": \"" + utkast + "\"}");
        }
    }

    private String gates() {
        var stopped = new ArrayList<String>();
        for (int i = 0; i < GATES.length; i++) {
            if (random.nextInt(i + 2) == 0) {
                stopped.add('"' + GATES[i] + '"');
            }
        }
        return stopped.isEmpty() ? '"' + GATES[0] + '"' : String.join(", ", stopped);
    }
}
