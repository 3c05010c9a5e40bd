package no.helhet.laering.rapport;

import no.helhet.formats.fodselsnummer.Regler;
import no.helhet.formats.fodselsnummer.SyntheticSeries;
import no.helhet.formats.kostra.Kontroller;

import java.time.LocalDate;
import java.util.function.BiFunction;

/// Holds a line against the receiver's own controls.
final class Kostrakontroll {
    private Kostrakontroll() {}

    /// @param controls those of the line's form
    static KostraSvar check(
            String line,
            String kommunenr,
            int year,
            BiFunction<String, Kontroller.Rapportering, Kontroller.Result> controls) {
        // Whether a number may be synthetic was decided when the person was registered.
        var rules = Regler.on(LocalDate.of(year, 12, 31)).withSynthetic(SyntheticSeries.values());
        return switch (controls.apply(line, new Kontroller.Rapportering(kommunenr, year, rules))) {
            case Kontroller.Result.Checked(var avvik) -> new KostraSvar.Linje(line, avvik);
            case Kontroller.Result.UnknownYear unknown ->
                    throw new IllegalStateException("Written, and no layout to check it by");
            case Kontroller.Result.WrongLength wrong ->
                    throw new IllegalStateException("Written with the wrong length");
        };
    }
}
