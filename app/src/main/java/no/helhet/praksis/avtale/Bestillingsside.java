package no.helhet.praksis.avtale;

import no.helhet.platform.web.Problem;
import no.helhet.praksis.person.Husstand;
import no.helhet.praksis.person.Person;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The page that books an appointment for a person.
///
/// @param opptatt the slot that was chosen was taken by somebody else
public record Bestillingsside(
        Person person,
        Husstand husstand,
        Avtaleskjema skjema,
        List<Luke> ledige,
        boolean opptatt,
        List<Problem> feil,
        LocalDate today) {

    public Map<LocalDate, List<Luke>> dager() {
        return dager(ledige);
    }

    /// Slots day by day.
    public static Map<LocalDate, List<Luke>> dager(List<Luke> luker) {
        return luker.stream()
                .collect(Collectors.groupingBy(Luke::dag, LinkedHashMap::new, Collectors.toList()));
    }

    /// What is wrong with a field, or null.
    public @Nullable String feil(String field) {
        return Problem.of(feil, field);
    }
}
