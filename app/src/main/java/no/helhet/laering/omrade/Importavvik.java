package no.helhet.laering.omrade;

/// What was not taken, and why.
///
/// @param linje where it stands in the file, from 1
/// @param felt the column's name, empty for the whole row
public record Importavvik(long linje, String felt, Avviksgrunn grunn, String verdi) {}
