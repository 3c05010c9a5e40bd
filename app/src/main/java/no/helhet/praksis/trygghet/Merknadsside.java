package no.helhet.praksis.trygghet;

import no.helhet.platform.web.Problem;
import no.helhet.praksis.person.Person;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// One note as the reader may see it.
///
/// @param hendelse what happened, null when the reader may not know
/// @param leder the reader is the leader of the office that wrote it
/// @param egen the reader wrote it
/// @param latest the last day it can be set to hold
/// @param felter what was sent in
public record Merknadsside(
        Merknad merknad,
        Person person,
        @Nullable String hendelse,
        List<Gjennomgang> gjennomganger,
        boolean leder,
        boolean egen,
        LocalDate today,
        LocalDate latest,
        List<Problem> feil,
        Map<String, String> felter) {

    /// What is wrong with a field, or null.
    public @Nullable String feil(String field) {
        return Merknadsskjema.feil(feil, field);
    }

    /// What was sent in, or what stands there from the start.
    public String felt(String field, String otherwise) {
        return felter.getOrDefault(field, otherwise);
    }

    public String base() {
        return "/trygghet/" + merknad.id().path();
    }
}
