package no.helhet.regelverk.kvalifisering;

import java.time.LocalDate;

/// A day of absence with permission.
public record Fravarsdag(LocalDate dato, Fravarstype type) {}
