package no.helhet.praksis.kvalifisering;

import java.time.YearMonth;

/// The page of the file to payroll.
public record Lonnsside(YearMonth maned, int antall, long sumOre) {}
