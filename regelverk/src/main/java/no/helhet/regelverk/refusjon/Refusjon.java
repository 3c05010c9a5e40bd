package no.helhet.regelverk.refusjon;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.livsopphold.Beregning.Grunn;

import java.util.List;

/// What can be claimed back.
public sealed interface Refusjon {
    /// The claim could not be calculated.
    ///
    /// @param grunner every field that stops it
    record KanIkkeBeregnes(String regelversjon, List<Grunn> grunner) implements Refusjon {
        public KanIkkeBeregnes {
            grunner = List.copyOf(grunner);
        }
    }

    /// The claim.
    ///
    /// @param linjer first what is claimed, by purpose and month, then what is left out and why
    record Beregnet(String regelversjon, List<Refusjonslinje> linjer) implements Refusjon {
        public Beregnet {
            linjer = List.copyOf(linjer);
        }

        /// The whole claim.
        public Belop krav() {
            return Belop.sum(linjer.stream().map(Refusjonslinje::krav).toList());
        }

        /// What is claimed of one person's money.
        public Belop krav(Part hvem) {
            return Belop.sum(
                    linjer.stream()
                            .filter(line -> line.hvem() == hvem)
                            .map(Refusjonslinje::krav)
                            .toList());
        }
    }
}
