package no.helhet.regelverk.kvalifisering;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.kvalifisering.Stonadsberegning.Beregnet;

import java.time.LocalDate;
import java.util.List;

/// One calculated period as pages and letters show it: of a calculation, or read from a trace that
/// was kept ([Stonadsspor#read]).
///
/// @param regelversjon the version of the rules that made it
/// @param from first day
/// @param to last day
/// @param linjer rule by rule, each in order of time
/// @param stonad the benefit of the period, the sum of the lines
public record Stonadsregnskap(
        String regelversjon,
        LocalDate from,
        LocalDate to,
        List<Stonadslinje> linjer,
        Belop stonad) {
    public Stonadsregnskap {
        linjer = List.copyOf(linjer);
    }

    static Stonadsregnskap of(Beregnet beregnet) {
        return new Stonadsregnskap(
                beregnet.regelversjon(),
                beregnet.grunnlag().from(),
                beregnet.grunnlag().to(),
                beregnet.linjer(),
                beregnet.stonad());
    }
}
