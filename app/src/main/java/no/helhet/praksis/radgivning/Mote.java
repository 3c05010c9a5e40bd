package no.helhet.praksis.radgivning;

import java.time.LocalDate;

/// A meeting of the course.
public record Mote(LocalDate dag, String tekst, String navn) {
    /// Says nothing of anyone: this may reach a log.
    @Override
    public String toString() {
        return "Mote[" + dag + "]";
    }
}
