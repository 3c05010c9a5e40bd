package no.helhet.praksis.trygghet;

import java.time.LocalDate;
import java.util.Set;

/// What a note says, whole.
///
/// @param hendelse what happened: facts, at least 20 characters
/// @param gjennomgas the last day it holds
record Merknadsinnhold(Set<Tiltak> tiltak, String hendelse, LocalDate gjennomgas) {}
