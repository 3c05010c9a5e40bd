package no.helhet.regelverk.porter;

import no.helhet.regelverk.parametre.Parametre;
import no.helhet.regelverk.vilkar.Reduksjonsadgang;

import java.util.List;

/// Gate 5: every condition passes the four-part test, in words, and the decision warns of
/// reduction; a reduction for an older condition is lawful and can be calculated (sotjl § 20 second
/// and third paragraph, § 20 a third and fourth).
final class VilkarPort implements Port {
    @Override
    public String id() {
        return "vilkar";
    }

    @Override
    public List<Utfall> check(Vedtaksgrunnlag grunnlag, Parametre parametre) {
        Vedtaksgrunnlag.Reduksjonsvurdering reduksjon = grunnlag.reduksjon();
        if (grunnlag.vilkar().isEmpty() && reduksjon == null) {
            return Funn.notRelevant("port.vilkar.ingen");
        }
        Funn funn = new Funn();
        for (Vilkar vilkar : grunnlag.vilkar()) {
            Vilkarskontroll.checkFourParts(funn, vilkar);
            funn.require(
                    vilkar.varslerReduksjon(),
                    Vilkarskontroll.reduksjonshjemmel(vilkar),
                    Vilkarskontroll.place(vilkar),
                    "port.vilkar.varsel",
                    vilkar.navn());
        }
        return reduksjon == null
                ? funn.all()
                : funn.add(Reduksjonsadgang.check(reduksjon.brudd()))
                        .add(Reduksjonskontroll.check(reduksjon))
                        .all();
    }
}
