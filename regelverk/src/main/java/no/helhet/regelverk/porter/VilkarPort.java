package no.helhet.regelverk.porter;

import no.helhet.regelverk.parametre.Parametre;

import java.util.List;

/// Gate 5: every condition passes the four-part test, in words, and the decision warns of reduction
/// (sotjl § 20 second and third paragraph, § 20 a third and fourth).
final class VilkarPort implements Port {
    @Override
    public String id() {
        return "vilkar";
    }

    @Override
    public List<Utfall> check(Vedtaksgrunnlag grunnlag, Parametre parametre) {
        if (grunnlag.vilkar().isEmpty()) {
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
        return funn.all();
    }
}
