package no.helhet.praksis.kartlegging;

import java.time.LocalDate;
import java.util.List;

/// A resident's own finished mappings, newest first.
public record MineKartlegginger(List<Kartlegging> alle) {
    public LocalDate day(Kartlegging k) {
        var end = k.slutt();
        return Kartleggingsdag.day(end == null ? k.begynt() : end.tidspunkt());
    }
}
