package no.helhet.praksis.utbetaling;

import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personinnhold;

import org.springframework.stereotype.Component;

/// What is planned and not yet paid to a person, or held back.
@Component
class BetalingInnhold implements Personinnhold {
    private static final int MOST = 500;
    private final Utbetalinger utbetalinger;

    BetalingInnhold(Utbetalinger utbetalinger) {
        this.utbetalinger = utbetalinger;
    }

    @Override
    public String key() {
        return "utbetaling.innhold";
    }

    @Override
    public int place() {
        return 30;
    }

    @Override
    public String find(PersonId id, Texts t) {
        var ahead =
                utbetalinger.findByPerson(id, MOST).stream()
                        .filter(u -> isAhead(u.status()))
                        .toList();
        return t.get(
                "utbetaling.innhold.linje",
                ahead.size(),
                t.amount(ahead.stream().mapToLong(Utbetalinger.Utbetaling::belopOre).sum()));
    }

    private static boolean isAhead(UtbetalingEndret.Status status) {
        return switch (status) {
            case PLANLAGT, I_KJORING, HOLDT_TILBAKE -> true;
            case SENDT, UTBETALT, AVVIST, STANSET -> false;
        };
    }
}
