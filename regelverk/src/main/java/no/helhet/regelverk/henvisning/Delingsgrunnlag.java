package no.helhet.regelverk.henvisning;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// What lets the office tell others about a person in spite of secrecy (sotjl § 44). Each ground
/// holds the facts it asks for; texts may be empty while it is written.
public sealed interface Delingsgrunnlag {
    /// None is chosen.
    record Ingen() implements Delingsgrunnlag {}

    /// The person agrees (fvl § 13 a).
    ///
    /// @param gittAv who agreed: the person, or one who may for the person
    /// @param hva what may be told
    /// @param formal what it is for
    /// @param til the last day it holds
    /// @param vitne who heard it, when it was said
    /// @param trukket the day it was taken back, or null
    /// @param gjelderMottaker it names this receiver
    record Samtykke(
            String gittAv,
            String hva,
            String formal,
            LocalDate gitt,
            LocalDate til,
            Mate mate,
            String vitne,
            @Nullable LocalDate trukket,
            boolean gjelderMottaker)
            implements Delingsgrunnlag {}

    /// How consent was given.
    enum Mate {
        PAPIR,
        MUNTLIG
    }

    /// Telling another public body is necessary for the office's own tasks (sotjl § 44 third
    /// paragraph).
    ///
    /// @param nodvendig why it is necessary
    /// @param kjent how the person knows of it, or why not (sotjl §§ 42 and 43)
    record Oppgave(String nodvendig, String kjent) implements Delingsgrunnlag {}

    /// Necessary to avoid danger to life or health (fvl § 13 b).
    ///
    /// @param fare which danger, and why the receiver must know
    record Fare(String fare) implements Delingsgrunnlag {}

    /// The police have asked where the person is (sotjl § 44 fourth paragraph).
    ///
    /// @param foresporsel who asked, when, and for which duty
    record Foresporsel(String foresporsel) implements Delingsgrunnlag {}
}
