package no.helhet.praksis.utbetaling;

import no.helhet.praksis.person.Forlop;
import no.helhet.praksis.person.PersonId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A person's payments on the timeline, one sum for each month they are for.
@Component
@Transactional(readOnly = true)
class UtbetalingIForlopet implements Forlop {
    private static final Set<UtbetalingEndret.Status> PAID =
            Set.of(UtbetalingEndret.Status.SENDT, UtbetalingEndret.Status.UTBETALT);
    private static final Set<UtbetalingEndret.Status> PLANNED =
            Set.of(UtbetalingEndret.Status.PLANLAGT, UtbetalingEndret.Status.I_KJORING);
    private static final int SHOWN = 200;
    private final UtbetalingRepository utbetalinger;

    UtbetalingIForlopet(UtbetalingRepository utbetalinger) {
        this.utbetalinger = utbetalinger;
    }

    @Override
    public List<Periode> findPerioder(PersonId id) {
        var months =
                utbetalinger.findByPerson(id, SHOWN).stream()
                        .filter(p -> PAID.contains(p.status()) || PLANNED.contains(p.status()))
                        .collect(
                                Collectors.groupingBy(
                                        Utbetalingsrad::maned, TreeMap::new, Collectors.toList()));
        return months.entrySet().stream().map(m -> month(m.getKey(), m.getValue())).toList();
    }

    private static Periode month(YearMonth month, List<Utbetalingsrad> payments) {
        var ore = payments.stream().mapToLong(Utbetalingsrad::belopOre).sum();
        var planned = payments.stream().noneMatch(p -> PAID.contains(p.status()));
        return new Periode(
                Bane.UTBETALT,
                month.atDay(1),
                month.atEndOfMonth(),
                t -> t.number(ore),
                null,
                planned);
    }
}
