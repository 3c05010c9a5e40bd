package no.helhet.praksis.kartlegging;

import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// The questions of a mapping: those of its version, and the office's own.
@Component
class Sporsmalene {
    private final Definisjoner definisjoner;
    private final TilleggRepository tillegg;

    Sporsmalene(Definisjoner definisjoner, TilleggRepository tillegg) {
        this.definisjoner = definisjoner;
        this.tillegg = tillegg;
    }

    Definisjon of(Kartlegging k) {
        return definisjoner
                .get(k.definisjon())
                .with(tillegg.find(k).stream().map(Tillegg::question).toList());
    }

    /// The version of the questions on the day.
    String versionAt(LocalDate day) {
        return definisjoner.at(day).id();
    }

    /// The versions of the office's own questions on the day.
    List<UUID> ownAt(String kommunenr, String enhetsnr, LocalDate day) {
        return tillegg.findAsked(kommunenr, enhetsnr, day);
    }
}
