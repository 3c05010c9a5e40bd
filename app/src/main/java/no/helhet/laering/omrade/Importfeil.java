package no.helhet.laering.omrade;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Work on a file that was given up after several attempts.
///
/// @param arbeid what was to be done
public record Importfeil(Importstatus arbeid, Grunn grunn) {
    /// What stood in the way. Its text is `import.feilgrunn.<name>`.
    public enum Grunn {
        /// The database did not answer, or did not take what was written.
        DATABASE,
        /// The file could not be read as it is kept here.
        LESING,
        /// A fault of ours.
        UKJENT
    }

    static Grunn reason(@Nullable Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessException || cause instanceof TransactionException) {
                return Grunn.DATABASE;
            }
            if (cause instanceof IOException || cause instanceof UncheckedIOException) {
                return Grunn.LESING;
            }
        }
        return Grunn.UKJENT;
    }
}
