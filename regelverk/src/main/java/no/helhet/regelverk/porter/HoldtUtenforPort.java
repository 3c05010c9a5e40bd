package no.helhet.regelverk.porter;

import no.helhet.regelverk.parametre.Parametre;
import no.helhet.regelverk.porter.BeregningIVedtaket.Visning;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Resultat;

import java.util.List;

/// Gate 3: child benefit and children's earnings are left out of the calculation, and shown as left
/// out (sotjl § 18 third paragraph). A household with children and no child benefit enters it as 0.
final class HoldtUtenforPort implements Port {
    private static final String HJEMMEL = "sotjl § 18 tredje ledd";
    private static final String PLACE = "#beregning";

    @Override
    public String id() {
        return "holdt-utenfor";
    }

    @Override
    public List<Utfall> check(Vedtaksgrunnlag grunnlag, Parametre parametre) {
        if (grunnlag.type() != Vedtakstype.OKONOMISK_STONAD
                || grunnlag.resultat() == Resultat.AVVIST) {
            return Funn.notRelevant("port.holdt-utenfor.ingen-stonad");
        }
        BeregningIVedtaket beregning = grunnlag.beregning();
        Funn funn = new Funn();
        if (beregning == null) {
            return funn.require(false, "sotjl § 18", PLACE, "port.holdt-utenfor.beregning").all();
        }
        Visning barnetrygd = beregning.barnetrygd();
        Visning barnsInntekt = beregning.barnsInntekt();
        if (grunnlag.barn().isEmpty()
                && barnetrygd == Visning.IKKE_VIST
                && barnsInntekt == Visning.IKKE_VIST) {
            return Funn.notRelevant("port.barna.ingen");
        }
        if (barnetrygd == Visning.REGNET_MED) {
            funn.refuse(HJEMMEL, PLACE, "port.holdt-utenfor.barnetrygd");
        }
        if (barnsInntekt == Visning.REGNET_MED) {
            funn.refuse(HJEMMEL, PLACE, "port.holdt-utenfor.barns-inntekt");
        }
        boolean shown = grunnlag.barn().isEmpty() || barnetrygd != Visning.IKKE_VIST;
        return funn.require(shown, HJEMMEL, PLACE, "port.holdt-utenfor.vis-barnetrygd").all();
    }
}
