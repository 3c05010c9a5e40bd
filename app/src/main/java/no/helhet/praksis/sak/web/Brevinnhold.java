package no.helhet.praksis.sak.web;

import no.helhet.praksis.person.Person;
import no.helhet.praksis.sak.Avsender;
import no.helhet.praksis.sak.Sak;
import no.helhet.praksis.sak.Sakshendelse;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// What the interim reply says.
///
/// @param venterPa documentation asked for; the reason the answer takes time when there is any
/// @param ventet the day an answer can be expected, or null when it cannot be said
public record Brevinnhold(
        Sak sak,
        Person person,
        Avsender avsender,
        LocalDate dato,
        List<Sakshendelse.Dokument> venterPa,
        @Nullable LocalDate ventet) {}
