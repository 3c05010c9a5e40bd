package no.helhet.register;

import java.time.Month;
import java.util.Set;
import java.util.UUID;

/// A person's year in the qualification programme, as the register has it.
///
/// @param bydel the district, empty outside Oslo
/// @param program the programme as last told; the latest begun when there were two in the year
/// @param maneder the months in which something of the benefit was paid
/// @param stonadOre the year's benefit
public record Programar(
        String kommunenr,
        String bydel,
        UUID pseudonym,
        int year,
        Faktum.Program program,
        Set<Month> maneder,
        long stonadOre) {
    public Programar {
        maneder = Set.copyOf(maneder);
    }
}
