package no.helhet.regelverk.refusjon;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.livsopphold.Kilde;

import java.time.LocalDate;

/// Maintenance that someone owes the applicant.
///
/// @param id stable within the case
/// @param from the first day it is for
/// @param to the last day it is for
/// @param belop what is owed for those days
/// @param folketrygdensKrav what folketrygden claims of it for advances, which goes first
///     (forskotteringsloven § 10)
/// @param kilde where it is known from
public record Underholdsbidrag(
        String id,
        LocalDate from,
        LocalDate to,
        Belop belop,
        Belop folketrygdensKrav,
        Kilde kilde) {}
