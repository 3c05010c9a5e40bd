package no.helhet.praksis.klage;

import no.helhet.platform.web.Texts;

import java.time.LocalDate;

/// How many appeals wait for an answer, with the first time limit, on a worker's or a leader's
/// page.
///
/// @param key the text; its argument is the count
/// @param frist the earliest day one of them is due
/// @param over that day has passed
public record Klagelinje(int count, String key, LocalDate frist, boolean over, String href) {
    public String text(Texts t) {
        return t.get(key, count);
    }

    public String due(Texts t) {
        return t.get(over ? "klage.linje.over" : "klage.linje.frist", t.dateWithYear(frist));
    }
}
