package no.helhet.laering.kvalitet;

import java.time.Instant;
import java.time.YearMonth;

/// A monthly letter in a list.
public record Manedsbrevrad(
        ManedsbrevId id, YearMonth maned, String sprak, Instant laget, String lagetNavn) {}
