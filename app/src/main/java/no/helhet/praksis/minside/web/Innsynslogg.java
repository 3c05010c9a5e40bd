package no.helhet.praksis.minside.web;

import no.helhet.platform.web.Texts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// Who has opened the resident's data, and why.
///
/// @param ansatte how many workers in the last thirty days
public record Innsynslogg(int ansatte, List<Apning> apninger) {

    /// The accesses of one worker on one day for one purpose.
    ///
    /// @param tidspunkt the latest of them
    /// @param handling LES, SKRIV or SOK
    public record Apning(
            Instant tidspunkt,
            String navn,
            String rolle,
            String kontor,
            String handling,
            String formal,
            int antall) {
        public String who(Texts t) {
            var key = "web.rolle." + rolle.toLowerCase(Locale.ROOT);
            var role = t.has(key) ? t.get(key) : t.get("minside.logg.rolle");
            return kontor.isEmpty() ? navn + ", " + role : navn + ", " + role + ", " + kontor;
        }

        public String what(Texts t, LocalDate today) {
            var key = "minside.logg.formal." + formal;
            return t.get(
                    "minside.logg.linje",
                    t.relative(tidspunkt, today),
                    t.get("minside.logg." + handling),
                    t.has(key) ? t.get(key) : t.get("minside.logg.formal.annet"));
        }
    }
}
