package no.helhet.praksis.satser.web;

import no.helhet.platform.web.Choice;

import java.util.List;

/// The values in force today in a municipality, and what is proposed.
///
/// @param kommuner those the office serves
/// @param kanForesla may the reader propose a value?
/// @param satser the rates, frames and additions that the municipality may set
/// @param regler the choices and limits that it may set
/// @param andre the other legal values
/// @param ubekreftede national values that are not read in an official source
public record Satsoversikt(
        Choice kommune,
        boolean kanForesla,
        List<Choice> kommuner,
        List<Ventende> ventende,
        List<Ventende> returnerte,
        List<Satsrad> satser,
        List<Satsrad> regler,
        List<Satsrad> andre,
        List<Satsrad> ubekreftede) {

    /// A proposal in a list.
    ///
    /// @param virkninger what it means, a sentence each
    /// @param hvem who did what, and when
    /// @param grunn why it was sent back, else empty
    public record Ventende(String id, List<String> virkninger, String hvem, String grunn) {}
}
