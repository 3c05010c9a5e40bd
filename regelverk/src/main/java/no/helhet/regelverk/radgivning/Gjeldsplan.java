package no.helhet.regelverk.radgivning;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.livsopphold.Beregning.Grunn;
import no.helhet.regelverk.livsopphold.Steg;

import java.time.YearMonth;
import java.util.List;

/// The answer of [Gjeldsberegning].
public sealed interface Gjeldsplan {
    /// The plan holds: the instalments are not more than what is left of the budget, and every debt
    /// is paid.
    ///
    /// @param rest what is left of the budget before the instalments
    /// @param avdrag all instalments of a month
    /// @param steg how it was computed, for the budget
    record Beregnet(
            String regelversjon,
            Belop rest,
            Belop avdrag,
            List<Nedbetaling> nedbetalinger,
            List<Steg> steg)
            implements Gjeldsplan {
        public Beregnet {
            nedbetalinger = List.copyOf(nedbetalinger);
            steg = List.copyOf(steg);
        }

        /// What is left each month when the instalments are paid.
        public Belop igjen() {
            return rest.minus(avdrag);
        }
    }

    /// No plan could be made.
    ///
    /// @param grunner every field that stops it
    record KanIkkeBeregnes(String regelversjon, List<Grunn> grunner) implements Gjeldsplan {
        public KanIkkeBeregnes {
            grunner = List.copyOf(grunner);
        }
    }

    /// One debt until it is paid.
    ///
    /// @param maneder how many payments
    /// @param siste the month it is paid off
    /// @param renter all interest in that time
    /// @param sisteBelop the last payment, never more than the others
    /// @param steg how it was computed
    record Nedbetaling(
            String id,
            int maneder,
            YearMonth siste,
            Belop renter,
            Belop sisteBelop,
            List<Steg> steg) {
        public Nedbetaling {
            steg = List.copyOf(steg);
        }
    }
}
