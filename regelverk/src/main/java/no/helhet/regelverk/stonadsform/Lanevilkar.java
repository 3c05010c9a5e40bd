package no.helhet.regelverk.stonadsform;

import no.helhet.regelverk.porter.Funn;
import no.helhet.regelverk.porter.Utfall;
import no.helhet.regelverk.porter.Vilkar.Prove;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A loan: the ability to repay is assessed, and its terms stand in the decision (sotjl § 21 second
/// and third paragraph).
public final class Lanevilkar {
    private static final String PLACE = "#lan";

    private Lanevilkar() {}

    /// Checks.
    ///
    /// @param betalingsevne will the applicant become able to repay?
    /// @param plan the instalments that the decision sets, or null while none are made
    public static List<Utfall> check(Prove betalingsevne, @Nullable Avdragsplan plan) {
        return new Funn()
                .requireYes(
                        betalingsevne,
                        "sotjl § 21 andre ledd",
                        PLACE,
                        "stonadsform.lan.betalingsevne")
                .require(
                        plan instanceof Avdragsplan.Beregnet,
                        "sotjl § 21 tredje ledd",
                        PLACE,
                        "stonadsform.lan.plan")
                .all();
    }
}
