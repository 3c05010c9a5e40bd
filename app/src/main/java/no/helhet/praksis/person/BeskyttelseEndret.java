package no.helhet.praksis.person;

/// A person got a protected address, or lost it: what other modules show of the person changes.
public record BeskyttelseEndret(PersonId personId, Person.Adressebeskyttelse beskyttelse) {}
