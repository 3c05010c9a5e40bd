package no.helhet.praksis.sak.web;

import no.helhet.praksis.person.Husstand;
import no.helhet.praksis.person.Person;

import java.time.LocalDate;

/// The bar on top of every page about a person.
public record Personlinje(Person person, Husstand husstand, LocalDate today) {
    /// Age today, or -1 when unknown.
    public int alder() {
        return person.alder(today);
    }
}
