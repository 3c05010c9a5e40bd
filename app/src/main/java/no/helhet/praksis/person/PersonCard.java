package no.helhet.praksis.person;

import no.helhet.platform.database.LoggedEvent;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// What a person's card draws of this module's own; other modules fill the places beside it.
///
/// @param timeline null when there is nothing to draw
/// @param events the latest of all modules, newest first
public record PersonCard(
        Person person,
        Husstand husstand,
        @Nullable Timeline timeline,
        List<LoggedEvent> events,
        LocalDate today) {}
