package no.helhet.regelverk.stonadsform;

import no.helhet.regelverk.porter.Funn;
import no.helhet.regelverk.porter.Utfall;
import no.helhet.regelverk.porter.Vilkar.Prove;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A loan: the ability to repay is assessed, and its terms stand in the decision (sotjl § 21 second
/// and third paragraph).
public final class Lanevilkar {
    private static final String HJEMMEL = "sotjl § 21 tredje ledd";
    private static final String PLACE = "#lan";

    private Lanevilkar() {}

    /// Checks.
    ///
    /// @param betalingsevne will the applicant become able to repay?
    /// @param plan the instalments that the decision sets, or null while none are made
    public static List<Utfall> check(Prove betalingsevne, @Nullable Avdragsplan plan) {
        Funn funn =
                new Funn()
                        .requireYes(
                                betalingsevne,
                                "sotjl § 21 andre ledd",
                                PLACE,
                                "stonadsform.lan.betalingsevne")
                        .require(plan != null, HJEMMEL, PLACE, "stonadsform.lan.plan");
        if (plan instanceof Avdragsplan.KanIkkeBeregnes(var versjon, var grunner)) {
            grunner.forEach(g -> funn.refuse(HJEMMEL, PLACE, g.tekst()));
        }
        return funn.all();
    }
}
