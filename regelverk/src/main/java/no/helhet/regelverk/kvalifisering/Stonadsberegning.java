package no.helhet.regelverk.kvalifisering;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.livsopphold.Beregning.Grunn;
import no.helhet.regelverk.parametre.Oppslag.Funnet;

import java.util.List;

/// The answer of [Kvalifiseringsstonad].
public sealed interface Stonadsberegning {
    /// What the calculation was made from.
    Stonadsgrunnlag grunnlag();

    /// The version of the rules.
    String regelversjon();

    /// The trace to keep with the payment.
    default Stonadsspor spor() {
        return new Stonadsspor(this);
    }

    /// The calculation could not be made.
    ///
    /// @param grunner every field that stops it
    record KanIkkeBeregnes(String regelversjon, Stonadsgrunnlag grunnlag, List<Grunn> grunner)
            implements Stonadsberegning {
        public KanIkkeBeregnes {
            grunner = List.copyOf(grunner);
        }
    }

    /// The calculation.
    ///
    /// @param linjer rule by rule, each in order of time; their amounts add up to `stonad`
    /// @param uavrundet the sum in øre before it is rounded
    /// @param avrunding the rule it is rounded by
    /// @param stonad the benefit of the period, never below zero
    record Beregnet(
            String regelversjon,
            Stonadsgrunnlag grunnlag,
            List<Stonadslinje> linjer,
            Brok uavrundet,
            Funnet avrunding,
            Belop stonad)
            implements Stonadsberegning {
        public Beregnet {
            linjer = List.copyOf(linjer);
        }
    }
}
