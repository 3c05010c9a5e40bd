package no.helhet.praksis.radgivning;

import no.helhet.platform.web.Problem;
import no.helhet.praksis.person.Person;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// A course of financial counselling as its page shows it.
///
/// @param skrevet what the reader just wrote, else what is saved
/// @param deres what another has saved meanwhile, null when nobody has
/// @param nokkel id for the form that logs a meeting
/// @param feil what was wrong with what was sent in
/// @param felter what was sent in, by field
public record Okonomiside(
        Okonomi okonomi,
        Person person,
        Okonomiinnhold skrevet,
        @Nullable Okonomi deres,
        Okonomiplan.Vist plan,
        List<Mote> moter,
        List<Tjenesteforslag> forslag,
        String nokkel,
        boolean mayWrite,
        LocalDate today,
        List<Problem> feil,
        Map<String, String> felter) {

    public String base() {
        return "/radgivning/okonomi/" + okonomi.id().path();
    }

    public String felt(String name, String otherwise) {
        return felter.getOrDefault(name, otherwise);
    }

    /// What is wrong with the field, or null.
    public @Nullable String feil(String field) {
        return Problem.of(feil, field);
    }
}
