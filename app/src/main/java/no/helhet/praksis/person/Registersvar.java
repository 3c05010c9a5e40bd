package no.helhet.praksis.person;

import java.time.LocalDate;

/// What a register answers.
public sealed interface Registersvar<T> {
    /// @param kilde the register's name as it is shown beside the fact
    /// @param dato the day it was fetched
    record Svar<T>(T verdi, String kilde, LocalDate dato) implements Registersvar<T> {}

    /// The register knows nobody with the number.
    record IkkeFunnet<T>() implements Registersvar<T> {}

    /// No connection, or the register is down. Ask again later, or ask the person.
    record Utilgjengelig<T>(String register) implements Registersvar<T> {}
}
