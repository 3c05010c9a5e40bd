package no.helhet.praksis.sak;

import no.helhet.formats.kostra.Arbeidssituasjon;
import no.helhet.formats.kostra.Bosituasjon;
import no.helhet.formats.kostra.Livsoppholdskilde;
import no.helhet.formats.kostra.Sanksjon;
import no.helhet.formats.kostra.Trygd;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/// A person's situation at a contact, as a worker stated it: what the yearly report (KOSTRA form
/// 11F) asks for and no register tells.
///
/// @param dato the day it was so
/// @param trygd the benefit of the greatest value
/// @param okonomiskRadgivning financial counselling was given in the year (sotjl § 17)
/// @param individuellPlan the person has one (sotjl § 28)
/// @param vilkarForSamboer conditions are set for spouse or cohabitant
/// @param sanksjoner what followed a broken condition in the year
public record Situasjon(
        LocalDate dato,
        Kilde kilde,
        Livsoppholdskilde livsoppholdskilde,
        Trygd trygd,
        Arbeidssituasjon arbeidssituasjon,
        Bosituasjon bosituasjon,
        boolean okonomiskRadgivning,
        boolean individuellPlan,
        boolean vilkarForSamboer,
        Set<Sanksjon> sanksjoner) {
    public Situasjon {
        sanksjoner = Set.copyOf(sanksjoner);
    }

    /// Who or what the worker has it from.
    public enum Kilde {
        BRUKER,
        REGISTER,
        SAKSBEHANDLER
    }

    /// A statement as it is kept. It never changes: what comes later is a new one.
    ///
    /// @param version the number of the statement, of those about the person
    /// @param navn the worker who stated it
    public record Oppgitt(
            UUID id,
            SakId sakId,
            int version,
            Situasjon situasjon,
            String navn,
            Instant tidspunkt) {
        /// Ids only: this may reach a log.
        @Override
        public String toString() {
            return "Oppgitt[" + id + "]";
        }
    }
}
