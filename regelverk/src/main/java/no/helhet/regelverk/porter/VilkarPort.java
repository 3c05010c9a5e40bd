package no.helhet.regelverk.porter;

import no.helhet.regelverk.parametre.Parametre;
import no.helhet.regelverk.porter.Vilkar.Prove;

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
            checkPart(funn, vilkar, vilkar.narSammenheng(), "nar-sammenheng");
            checkPart(funn, vilkar, vilkar.ikkeByrdefullt(), "ikke-byrdefullt");
            checkPart(funn, vilkar, vilkar.ikkeBegrensende(), "ikke-begrensende");
            checkPart(funn, vilkar, vilkar.ikkeILovstrid(), "ikke-i-lovstrid");
            funn.require(
                    vilkar.varslerReduksjon(),
                    vilkar.aktivitet() ? "sotjl § 20 a fjerde ledd" : "sotjl § 20 tredje ledd",
                    place(vilkar),
                    "port.vilkar.varsel",
                    vilkar.navn());
        }
        return funn.all();
    }

    private static void checkPart(Funn funn, Vilkar vilkar, Prove part, String name) {
        String hjemmel = vilkar.aktivitet() ? "sotjl § 20 a tredje ledd" : "sotjl § 20 andre ledd";
        String key = "port.vilkar." + name;
        switch (part.svar()) {
            case NEI -> funn.refuse(hjemmel, place(vilkar), key + ".nei", vilkar.navn());
            case JA ->
                    funn.requireText(
                            part.begrunnelse(), hjemmel, place(vilkar), key, vilkar.navn());
            case IKKE_VURDERT -> funn.require(false, hjemmel, place(vilkar), key, vilkar.navn());
        }
    }

    private static String place(Vilkar vilkar) {
        return "#vilkar-" + vilkar.id();
    }
}
