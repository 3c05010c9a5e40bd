package no.helhet.praksis.person;

import no.helhet.platform.database.LoggedEvent;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// What a person's card draws of this module's own; other modules fill the places beside it.
///
/// @param likheter others who may be the same person
/// @param dobbeltforing the latest approval by which another was found to be this person, null
///     when there is none in force
/// @param timeline null when there is nothing to draw
/// @param events the latest of all modules, newest first
public record PersonCard(
        Person person,
        Husstand husstand,
        List<Likhet> likheter,
        @Nullable Dobbeltforing dobbeltforing,
        @Nullable Timeline timeline,
        List<LoggedEvent> events,
        LocalDate today) {}
