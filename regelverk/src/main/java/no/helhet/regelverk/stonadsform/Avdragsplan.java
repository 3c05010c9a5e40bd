package no.helhet.regelverk.stonadsform;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.livsopphold.Beregning.Grunn;
import no.helhet.regelverk.parametre.Oppslag.Funnet;

import java.time.LocalDate;
import java.util.List;

/// The answer of [Avdragsberegning].
public sealed interface Avdragsplan {
    /// The plan. The instalments add up to the loan, to the øre.
    ///
    /// @param rente the interest that was used, whole percent a year
    /// @param avdrag in order of time
    record Beregnet(String regelversjon, Funnet rente, List<Avdrag> avdrag) implements Avdragsplan {
        public Beregnet {
            avdrag = List.copyOf(avdrag);
        }

        /// All that is paid, interest included.
        public Belop sum() {
            return Belop.sum(avdrag.stream().map(Avdrag::innbetaling).toList());
        }
    }

    /// No plan could be made.
    ///
    /// @param grunner every field that stops it
    record KanIkkeBeregnes(String regelversjon, List<Grunn> grunner) implements Avdragsplan {
        public KanIkkeBeregnes {
            grunner = List.copyOf(grunner);
        }
    }

    /// One month's payment.
    ///
    /// @param nummer from 1
    /// @param forfall the day it is due
    /// @param belop what is paid of the loan
    /// @param renter the interest since the payment before; none before the first
    /// @param restgjeld what is left of the loan afterwards
    record Avdrag(int nummer, LocalDate forfall, Belop belop, Belop renter, Belop restgjeld) {
        /// What the borrower pays that day.
        public Belop innbetaling() {
            return belop.plus(renter);
        }
    }
}
