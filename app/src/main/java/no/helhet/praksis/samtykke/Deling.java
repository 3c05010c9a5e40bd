package no.helhet.praksis.samtykke;

import no.helhet.praksis.person.PersonId;

import java.time.LocalDate;
import java.util.List;

/// A consent as the partner sees it.
///
/// @param bydel the district the person's matter lies in
/// @param til the last day
record Deling(PersonId person, String bydel, List<Delt> deler, String formal, LocalDate til) {}
