package no.helhet.regelverk.samtykke;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// The facts of a consent to share.
///
/// @param fodselsdato the person's, or null when it is unknown
/// @param harVerge a guardian's mandate covers the person's consent that day
/// @param deler how many parts are shared
/// @param formal what the information is used for
/// @param gitt the day it is given
/// @param til the last day it holds
/// @param vitne who heard it, empty when it is written
public record Samtykkegrunnlag(
        @Nullable LocalDate fodselsdato,
        boolean harVerge,
        Samtykkegiver giver,
        int deler,
        String formal,
        LocalDate gitt,
        LocalDate til,
        Mate mate,
        String vitne) {

    /// How a consent is given.
    public enum Mate {
        MINSIDE,
        PAPIR,
        MUNTLIG
    }

    /// Says nothing of anyone: this may reach a log.
    @Override
    public String toString() {
        return "Samtykkegrunnlag[]";
    }
}
