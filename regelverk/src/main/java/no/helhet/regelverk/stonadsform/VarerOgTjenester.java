package no.helhet.regelverk.stonadsform;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.porter.Funn;
import no.helhet.regelverk.porter.Utfall;
import no.helhet.regelverk.porter.Vilkar;
import no.helhet.regelverk.porter.Vilkar.Prove;

import java.util.List;

/// Goods and services instead of money (sotjl § 21 fourth paragraph): only when special
/// circumstances give reason to believe that the applicant will not use the money in line with a
/// condition of the decision. Without a condition there is nothing to be in line with.
public final class VarerOgTjenester {
    private static final String HJEMMEL = "sotjl § 21 fjerde ledd";
    private static final String PLACE = "#varer-og-tjenester";

    private VarerOgTjenester() {}

    /// All that is missing or unlawful, or one [Utfall.Oppfylt].
    ///
    /// @param vilkar the conditions of the decision
    /// @param sarligeForhold do the circumstances give reason to believe it?
    /// @param stonad the whole assistance
    /// @param iVarer how much of it is given as goods and services
    public static List<Utfall> check(
            List<Vilkar> vilkar, Prove sarligeForhold, Belop stonad, Belop iVarer) {
        Funn funn = new Funn();
        if (vilkar.isEmpty()) {
            funn.refuse(HJEMMEL, PLACE, "stonadsform.varer.uten-vilkar");
        }
        funn.requireYes(sarligeForhold, HJEMMEL, PLACE, "stonadsform.varer.sarlige-forhold");
        if (iVarer.ore() <= 0 || iVarer.compareTo(stonad) > 0) {
            funn.refuse(HJEMMEL, PLACE, "stonadsform.varer.belop", stonad);
        }
        return funn.all();
    }
}
