package no.helhet.praksis.utbetaling.web;

import java.time.YearMonth;
import java.util.List;

/// A person's payments by month, newest first, for the person's card.
public record Manedskort(List<Maned> maneder) {
    public record Maned(YearMonth maned, long sumOre, List<Betalingslinje> betalinger) {}
}
