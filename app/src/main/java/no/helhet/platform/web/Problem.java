package no.helhet.platform.web;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What is wrong and what to do, and the id of the field where it is done.
public record Problem(String field, String text) {
    /// What is wrong with a field, or null.
    public static @Nullable String of(List<Problem> problems, String field) {
        return problems.stream()
                .filter(p -> p.field().equals(field))
                .map(Problem::text)
                .findFirst()
                .orElse(null);
    }
}
