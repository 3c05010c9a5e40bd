package no.helhet.regelverk.porter;

import no.helhet.regelverk.livsopphold.Beregning.Grunn;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Reduksjonsvurdering;
import no.helhet.regelverk.vilkar.Reduksjon;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A reduction says how much and for which months, and each month can be calculated (sotjl § 20
/// third paragraph).
final class Reduksjonskontroll {
    private static final String HJEMMEL = "sotjl § 20 tredje ledd";
    private static final String PLACE = "#reduksjon";

    private Reduksjonskontroll() {}

    static List<Utfall> check(Reduksjonsvurdering vurdering) {
        Funn funn =
                new Funn()
                        .require(
                                vurdering.prosent() > 0, HJEMMEL, PLACE, "vilkar.reduksjon.prosent")
                        .require(
                                !vurdering.maneder().isEmpty(),
                                HJEMMEL,
                                PLACE,
                                "vilkar.reduksjon.maneder");
        Set<Grunn> grunner = new LinkedHashSet<>();
        for (Reduksjon maned : vurdering.maneder()) {
            if (maned instanceof Reduksjon.KanIkkeBeregnes stopped) {
                grunner.addAll(stopped.grunner());
            }
        }
        grunner.forEach(grunn -> funn.refuse(HJEMMEL, PLACE, grunn.tekst()));
        return funn.all();
    }
}
