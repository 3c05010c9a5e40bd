package no.helhet.praksis.plan;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// A part of a plan with what is written in it.
///
/// @param malId the goal of a step, else null
/// @param felt what is written, by field; a field nobody has written in is missing
public record Plandel(UUID id, Delslag slag, @Nullable UUID malId, Map<String, Tekst> felt) {
    private static final Tekst NONE = new Tekst("", Instant.EPOCH, "", false, 0);

    /// A text as it stands.
    ///
    /// @param innbygger written by the person
    public record Tekst(String tekst, Instant endret, String navn, boolean innbygger, int version) {
        /// Says nothing of anyone: this may reach a log.
        @Override
        public String toString() {
            return "Tekst[" + version + "]";
        }
    }

    static Plandel empty(Delslag slag) {
        return new Plandel(slag.id(), slag, null, Map.of());
    }

    public Tekst find(String field) {
        return felt.getOrDefault(field, NONE);
    }

    public String text(String field) {
        return find(field).tekst();
    }

    public boolean isBlank(String field) {
        return text(field).isBlank();
    }

    /// Null when nothing, or no day, is written.
    public @Nullable LocalDate day(String field) {
        try {
            return isBlank(field) ? null : LocalDate.parse(text(field));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /// The last who wrote in it, or null when nobody has.
    public @Nullable Tekst last() {
        return felt.values().stream().max(Comparator.comparing(Tekst::endret)).orElse(null);
    }

    /// The versions of its fields, as its form bears them.
    public String versjon() {
        return slag.felter().stream()
                .map(f -> f + "=" + find(f).version())
                .collect(Collectors.joining(","));
    }

    /// Names the part only: this may reach a log.
    @Override
    public String toString() {
        return "Plandel[" + slag + " " + id + "]";
    }
}
