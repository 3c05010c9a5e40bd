package no.helhet.praksis.satser;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// Port: whoever knows of decisions says how many there are, when a value is to hold back in time.
@FunctionalInterface
public interface Vedtakstall {
    /// Signed decisions on economic support for any day of the period.
    ///
    /// @param tom last day, or null for ever after
    int countSigned(String kommunenr, LocalDate fom, @Nullable LocalDate tom);
}
