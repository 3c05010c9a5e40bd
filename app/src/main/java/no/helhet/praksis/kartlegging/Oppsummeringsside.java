package no.helhet.praksis.kartlegging;

import no.helhet.praksis.person.Husstand;
import no.helhet.praksis.person.Person;

import java.time.LocalDate;
import java.util.List;

/// The page where the summary is gone through.
///
/// @param mangler themes that nobody has answered yet: finished all the same when the person wants
public record Oppsummeringsside(
        Kartlegging kartlegging,
        Person person,
        Husstand husstand,
        LocalDate today,
        String navn,
        Oppsummering oppsummering,
        List<String> mangler,
        boolean mayFinish) {
    public String base() {
        return "/kartlegging/" + kartlegging.id().path();
    }
}
