package no.helhet.praksis.person;

import java.time.Instant;

/// A person was registered, or facts that are counted of them were put right: birth, sex, where
/// they live. [Persontelling] says what they are.
public record PersonEndret(PersonId personId, Instant tidspunkt) {}
