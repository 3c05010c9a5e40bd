package no.helhet.praksis.utbetaling;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Place;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.utbetaling.web.Betalingslinje;
import no.helhet.praksis.utbetaling.web.Manedskort;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A person's payments by month, on the person's card. The card itself has checked that the reader
/// may see the person, and has logged it; this holds the role besides.
@Component
class Betalingskort implements Place {
    private static final int ORDER = 20;
    private static final int PAYMENTS = 24;
    private static final List<Rolle> READERS =
            List.of(Rolle.VEILEDER, Rolle.BESLUTTER, Rolle.UTBETALER, Rolle.LEDER);
    private final UtbetalingRepository utbetalinger;
    private final Personer personer;

    Betalingskort(UtbetalingRepository utbetalinger, Personer personer) {
        this.utbetalinger = utbetalinger;
        this.personer = personer;
    }

    @Override
    public String name() {
        return "person.kort.hoyre";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    @Transactional
    public @Nullable Content render(String id) {
        if (CurrentUser.find().map(Betalingskort::mayRead).orElse(false)) {
            var person = personer.find(PersonId.valueOf(id));
            return person.isEmpty() || person.get().skjult()
                    ? null
                    : new Content("utbetaling/kort.jte", card(PersonId.valueOf(id)));
        }
        return null;
    }

    private static boolean mayRead(HelhetUser user) {
        return user.roller().stream().anyMatch(READERS::contains);
    }

    private Manedskort card(PersonId id) {
        var person = personer.find(id).orElse(null);
        var months =
                utbetalinger.findByPerson(id, PAYMENTS).stream()
                        .filter(rad -> rad.status() != UtbetalingEndret.Status.STANSET)
                        .filter(rad -> !rad.avklart())
                        .map(rad -> Betalingslinjer.line(rad, person, null))
                        .collect(
                                Collectors.groupingBy(
                                        Betalingslinje::maned,
                                        () ->
                                                new TreeMap<YearMonth, List<Betalingslinje>>(
                                                        Comparator.reverseOrder()),
                                        Collectors.toList()));
        return new Manedskort(
                months.entrySet().stream()
                        .map(
                                m ->
                                        new Manedskort.Maned(
                                                m.getKey(),
                                                m.getValue().stream()
                                                        .mapToLong(Betalingslinje::belopOre)
                                                        .sum(),
                                                m.getValue()))
                        .toList());
    }
}
