package no.helhet.laering.rapport;

import no.helhet.formats.kostra.Skjema;

import java.time.Instant;
import java.util.List;

/// What was delivered to the state, as it was. It never changes.
///
/// @param nummer 1, 2, ... of the form and year
/// @param utelatt how many lines were not ready, and are not in it
/// @param advarsler how many of its lines a control remarks on
/// @param rettet how many of its lines the office has put right
/// @param sha256 of the file, 64 hexadecimal digits
/// @param funn what the controls found when it was delivered, those of the lines left out too
public record Levering(
        LeveringId id,
        Skjema skjema,
        int year,
        int nummer,
        int linjer,
        int utelatt,
        int advarsler,
        int rettet,
        String sha256,
        List<Kommunerapport.Gruppe> funn,
        Instant levert,
        String levertNavn) {
    public Levering {
        funn = List.copyOf(funn);
    }

    /// As the receiver is used to name it.
    public String filnavn() {
        return skjema.nummer() + "-" + id.kommunenr() + "-" + year + ".txt";
    }
}
