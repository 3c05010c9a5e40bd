package no.helhet.praksis.sak;

import java.time.Instant;

/// A journal note. Once entered it never changes; a correction is a new note.
public record Notat(Instant skrevet, String forfatter, String overskrift, String tekst) {}
