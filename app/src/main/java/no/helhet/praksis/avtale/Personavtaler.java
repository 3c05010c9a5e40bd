package no.helhet.praksis.avtale;

import no.helhet.praksis.person.PersonId;

import java.time.LocalDate;
import java.util.List;

/// A person's appointments.
///
/// @param forrige the latest that have been, the latest first
/// @param toPaRad did not come, two times in a row
public record Personavtaler(
        PersonId person,
        List<Avtalerad> kommende,
        List<Avtalerad> forrige,
        boolean toPaRad,
        LocalDate today) {}
