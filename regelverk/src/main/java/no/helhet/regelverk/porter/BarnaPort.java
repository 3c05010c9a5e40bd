package no.helhet.regelverk.porter;

import no.helhet.regelverk.parametre.Parametre;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.BarnIVedtaket;

import java.util.List;

/// Gate 1: every child's situation is mapped, its view obtained or the reason why not given,
/// and its best interests assessed (fvl § 17, barnekonvensjonen articles 3 and 12).
final class BarnaPort implements Port {
    private static final String SITUASJON = "fvl § 17 første ledd";
    private static final String SYN = "barnekonvensjonen artikkel 12";
    private static final String BESTE = "barnekonvensjonen artikkel 3";

    @Override
    public String id() {
        return "barna";
    }

    @Override
    public List<Utfall> check(Vedtaksgrunnlag grunnlag, Parametre parametre) {
        if (grunnlag.barn().isEmpty()) {
            return Funn.notRelevant("port.barna.ingen");
        }
        Funn funn = new Funn();
        for (BarnIVedtaket child : grunnlag.barn()) {
            String place = "#barna-" + child.id();
            String name = child.navn();
            boolean heard = !child.syn().isBlank() || !child.grunnUtenSyn().isBlank();
            funn.require(child.kartlagt(), SITUASJON, place, "port.barna.kartlegging", name)
                    .require(heard, SYN, place, "port.barna.syn", name)
                    .requireText(child.barnetsBeste(), BESTE, place, "port.barna.beste", name);
        }
        return funn.all();
    }
}
