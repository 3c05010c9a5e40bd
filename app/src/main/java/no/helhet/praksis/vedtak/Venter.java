package no.helhet.praksis.vedtak;

import no.helhet.praksis.person.Person;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A draft that waits for its decision.
public record Venter(
        String utkast,
        @Nullable Person person,
        String saksnr,
        String type,
        @Nullable String forberedtNavn,
        @Nullable Instant sendt) {}
