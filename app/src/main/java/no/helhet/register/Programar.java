package no.helhet.register;

import java.time.Month;
import java.util.Set;
import java.util.UUID;

/// A person's year in the qualification programme, as the register has it.
///
/// @param bydel the district, empty outside Oslo
/// @param programId the programme that is reported: the latest begun when there were more in the
/// year, since the form has one line for each participant, with one end and one status
/// @param programmer how many programmes the person was in that year
/// @param program the programme as last told
/// @param maneder the months in which something of the benefit was paid
/// @param stonadOre the year's benefit, of all the programmes
public record Programar(
        String kommunenr,
        String bydel,
        UUID pseudonym,
        int year,
        UUID programId,
        int programmer,
        Faktum.Program program,
        Set<Month> maneder,
        long stonadOre) {
    public Programar {
        maneder = Set.copyOf(maneder);
    }
}
