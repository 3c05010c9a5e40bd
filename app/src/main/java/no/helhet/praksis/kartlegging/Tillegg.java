package no.helhet.praksis.kartlegging;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A question that an office asks besides those of the version: one version of it.
///
/// @param id of this version, `sporsmalId` of the question
/// @param nr 1, 2, ...: the number of the version
/// @param valg the choices, empty for another type than VALG and FLERE
/// @param til last day it is asked, null while nothing is said
/// @param avsluttet when it was ended or followed by a new version, null while it is asked
public record Tillegg(
        UUID id,
        UUID sporsmalId,
        int nr,
        String enhetsnr,
        Tema tema,
        Svartype type,
        Wording tekst,
        List<Wording> valg,
        LocalDate fra,
        @Nullable LocalDate til,
        Instant opprettet,
        String opprettetNavn,
        @Nullable Instant avsluttet) {
    private static final String PREFIX = "kontor.";

    public Tillegg {
        valg = List.copyOf(valg);
    }

    /// As it is asked beside the others. Its choices are counted by their place.
    Sporsmal question() {
        var choices = new ArrayList<Sporsmal.Valg>();
        for (var choice : valg) {
            choices.add(new Sporsmal.Valg("V" + (choices.size() + 1), choice));
        }
        var key = PREFIX + sporsmalId;
        return new Sporsmal(
                key, tema, type, Wording.NONE, tekst, Wording.NONE, choices, null, key, true, true);
    }
}
