package no.helhet.praksis.person;

import java.util.List;

/// Two registered persons who may be one.
///
/// @param likt what agrees: NAVN, FODSELSDATO, TELEFON
public record Likhet(Person en, Person annen, List<String> likt) {}
