package no.helhet.praksis.avtale;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A resident's own appointments that are to come, the first first.
public record MineAvtaler(List<Avtale> avtaler, LocalDate today, Instant now) {
    /// One that has begun is not cancelled by itself.
    public boolean mayCancel(Avtale a) {
        return a.start().isAfter(now);
    }
}
