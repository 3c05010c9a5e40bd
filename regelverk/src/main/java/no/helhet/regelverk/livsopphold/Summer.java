package no.helhet.regelverk.livsopphold;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.livsopphold.Linje.Gruppe;

import java.util.List;
import java.util.function.Function;

/// The sums of one column of the ledger.
///
/// @param behov all needs
/// @param inntekt all income that counts
/// @param stonad needs less income, less a reduction, never below zero
public record Summer(Belop behov, Belop inntekt, Belop stonad) {

    static Summer of(List<Linje> lines, Function<Linje, Belop> column) {
        Belop behov = Belop.ZERO;
        Belop inntekt = Belop.ZERO;
        Belop reduksjon = Belop.ZERO;
        for (Linje line : lines) {
            if (line.gruppe() == Gruppe.BEHOV) {
                behov = behov.plus(column.apply(line));
            } else if (line.gruppe() == Gruppe.INNTEKT) {
                inntekt = inntekt.plus(column.apply(line));
            } else if (line.gruppe() == Gruppe.REDUKSJON) {
                reduksjon = reduksjon.plus(column.apply(line));
            }
        }
        Belop whole = behov.minus(inntekt).max(Belop.ZERO);
        return new Summer(behov, inntekt, whole.minus(reduksjon).max(Belop.ZERO));
    }
}
