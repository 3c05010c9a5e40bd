package no.helhet.praksis.avtale;

import no.helhet.platform.access.Ansatt;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// When workers can be met.
///
/// @param maler the lines of the week that hold
/// @param ledige slots that nobody has taken
/// @param ansatte those the reader can set times for
/// @param leder the reader sets everyone's, and what holds for the office
public record Timeplanside(
        List<Ukemal> maler,
        List<Luke> ledige,
        List<Ansatt> ansatte,
        UUID meg,
        LocalDate today,
        boolean leder,
        List<String> paminnelser,
        int ikkeMottMinutter) {}
