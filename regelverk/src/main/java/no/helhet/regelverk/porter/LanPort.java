package no.helhet.regelverk.porter;

import no.helhet.regelverk.parametre.Parametre;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Form;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Lan;

import java.util.List;

/// Gate 7: a loan or a guarantee has its terms in the decision, and the ability to repay
/// is assessed (sotjl § 21 second and third paragraph).
final class LanPort implements Port {
    private static final String PLACE = "#lan";

    @Override
    public String id() {
        return "lan";
    }

    @Override
    public List<Utfall> check(Vedtaksgrunnlag grunnlag, Parametre parametre) {
        boolean loan = grunnlag.form() == Form.LAN || grunnlag.form() == Form.GARANTI;
        if (!loan || !grunnlag.isGranted() || grunnlag.type() != Vedtakstype.OKONOMISK_STONAD) {
            return Funn.notRelevant("port.lan.ikke-lan");
        }
        Lan lan = grunnlag.lan();
        return new Funn()
                .requireText(
                        lan == null ? "" : lan.vilkar(),
                        "sotjl § 21 tredje ledd",
                        PLACE,
                        "port.lan.vilkar")
                .requireText(
                        lan == null ? "" : lan.betalingsevne(),
                        "sotjl § 21 andre ledd",
                        PLACE,
                        "port.lan.betalingsevne")
                .all();
    }
}
