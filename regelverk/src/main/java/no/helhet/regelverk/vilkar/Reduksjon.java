package no.helhet.regelverk.vilkar;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.livsopphold.Beregning.Grunn;
import no.helhet.regelverk.livsopphold.Steg;

import java.util.List;

/// The answer of [Reduksjonsberegning].
public sealed interface Reduksjon {
    /// The reduced assistance.
    ///
    /// @param reduksjon what is taken away
    /// @param etter what is paid
    /// @param setning one sentence for the resident
    /// @param steps the steps behind it
    record Beregnet(
            String regelversjon, Belop reduksjon, Belop etter, Tekst setning, List<Steg> steps)
            implements Reduksjon {
        public Beregnet {
            steps = List.copyOf(steps);
        }
    }

    /// The reduction could not be calculated.
    ///
    /// @param grunner every field that stops it
    record KanIkkeBeregnes(String regelversjon, List<Grunn> grunner) implements Reduksjon {
        public KanIkkeBeregnes {
            grunner = List.copyOf(grunner);
        }
    }
}
