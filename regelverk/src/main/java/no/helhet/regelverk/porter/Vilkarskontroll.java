package no.helhet.regelverk.porter;

import no.helhet.regelverk.porter.Vilkar.Prove;

import java.util.List;

/// The four-part test of one condition, each part in words (sotjl § 20 second paragraph, § 20 a
/// third).
public final class Vilkarskontroll {
    private Vilkarskontroll() {}

    /// All that is missing or unlawful, or one [Utfall.Oppfylt].
    public static List<Utfall> check(Vilkar vilkar) {
        Funn funn = new Funn();
        checkFourParts(funn, vilkar);
        return funn.all();
    }

    /// The paragraph on reduction when the condition is breached.
    public static String reduksjonshjemmel(Vilkar vilkar) {
        return vilkar.aktivitet() ? "sotjl § 20 a fjerde ledd" : "sotjl § 20 tredje ledd";
    }

    static void checkFourParts(Funn funn, Vilkar vilkar) {
        checkPart(funn, vilkar, vilkar.narSammenheng(), "nar-sammenheng");
        checkPart(funn, vilkar, vilkar.ikkeByrdefullt(), "ikke-byrdefullt");
        checkPart(funn, vilkar, vilkar.ikkeBegrensende(), "ikke-begrensende");
        checkPart(funn, vilkar, vilkar.ikkeILovstrid(), "ikke-i-lovstrid");
    }

    static String place(Vilkar vilkar) {
        return "#vilkar-" + vilkar.id();
    }

    private static void checkPart(Funn funn, Vilkar vilkar, Prove part, String name) {
        String hjemmel = vilkar.aktivitet() ? "sotjl § 20 a tredje ledd" : "sotjl § 20 andre ledd";
        funn.requireYes(part, hjemmel, place(vilkar), "port.vilkar." + name, vilkar.navn());
    }
}
