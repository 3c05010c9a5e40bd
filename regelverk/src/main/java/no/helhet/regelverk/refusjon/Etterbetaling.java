package no.helhet.regelverk.refusjon;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.livsopphold.Kilde;

import java.time.LocalDate;

/// A benefit granted with effect back in time, as it is to be paid out.
///
/// @param id stable within the case
/// @param ytelse what kind
/// @param navn what the benefit is called
/// @param formal what it is for
/// @param from the first day it is for
/// @param to the last day it is for
/// @param belop what is to be paid for those days
/// @param hvem whose it is
/// @param kilde where it is known from
public record Etterbetaling(
        String id,
        Ytelse ytelse,
        String navn,
        Formal formal,
        LocalDate from,
        LocalDate to,
        Belop belop,
        Part hvem,
        Kilde kilde) {

    /// Kinds of benefit.
    public enum Ytelse {
        /// By folketrygdloven.
        FOLKETRYGD,
        /// By the two acts of 13 December 1946 on war pensions.
        KRIGSPENSJON,
        /// Not in § 26: Husbanken has a scheme of its own.
        BOSTOTTE,
        /// Anything else, which § 26 does not name.
        ANNEN
    }
}
