package no.helhet.regelverk.refusjon;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.livsopphold.Kilde;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Form;

import java.time.LocalDate;

/// Assistance that the municipality has paid.
///
/// @param id stable within the case
/// @param from the first day it was for
/// @param to the last day it was for
/// @param belop what was paid
/// @param form how it was given; only grants and goods and services are claimed
/// @param formal what it was for
/// @param ektefelleTilGode did the spouse benefit from it too?
/// @param kilde where it is known from
public record Utlegg(
        String id,
        LocalDate from,
        LocalDate to,
        Belop belop,
        Form form,
        Formal formal,
        boolean ektefelleTilGode,
        Kilde kilde) {}
