package no.helhet.regelverk.parametre;

import no.helhet.regelverk.Tekst;

/// What is wrong with a parameter, and where.
///
/// @param sted the file and the place in it, for example `klagefrist: rows[1].from`
/// @param tekst what is wrong and what to do
public record Parameterfeil(String sted, Tekst tekst) {}
