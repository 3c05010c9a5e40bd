package no.helhet.praksis.kartlegging;

import java.util.UUID;

/// Where an answer belongs: a question, and the child it is about.
///
/// @param barn person id of the child, or [#INGEN]
public record Svarsted(String sporsmal, UUID barn) {
    /// Stands for no child in the keys of the tables.
    public static final UUID INGEN = new UUID(0, 0);

    static Svarsted of(String sporsmal) {
        return new Svarsted(sporsmal, INGEN);
    }
}
