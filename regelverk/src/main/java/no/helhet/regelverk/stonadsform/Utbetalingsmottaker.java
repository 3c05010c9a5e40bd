package no.helhet.regelverk.stonadsform;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.porter.Funn;
import no.helhet.regelverk.porter.Utfall;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Form;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Who the assistance is paid to (sotjl § 22): the one who applied. It may be shared between those
/// it is meant for, and paid to another at the applicant's own wish. Goods and services are given
/// by § 21 fourth paragraph, and § 22 is not about them.
public final class Utbetalingsmottaker {
    private static final String HJEMMEL = "sotjl § 22";
    private static final String PLACE = "#betalinger";

    private Utbetalingsmottaker() {}

    /// A payee's part.
    ///
    /// @param mottaker who is paid
    /// @param belop how much
    /// @param grunn why another than the applicant is paid
    public record Del(String mottaker, Belop belop, Grunn grunn) {
        /// Why this one is paid.
        public enum Grunn {
            SOKER,
            /// The assistance is for this person too.
            STONADEN_GJELDER,
            /// The applicant has asked for it, for example that the rent goes to the landlord.
            SOKERS_ONSKE,
            INGEN
        }
    }

    /// All that is unlawful, or one [Utfall.Oppfylt].
    ///
    /// @param soker the applicant, as the parts name payees
    /// @param stonad the whole assistance, which the parts must add up to
    public static List<Utfall> check(Form form, String soker, Belop stonad, List<Del> deler) {
        if (form == Form.VARER_OG_TJENESTER) {
            return Funn.notRelevant("stonadsform.mottaker.varer");
        }
        Funn funn = new Funn();
        Set<String> seen = new HashSet<>();
        for (Del del : deler) {
            boolean own = del.mottaker().equals(soker);
            if (!own && (del.grunn() == Del.Grunn.INGEN || del.grunn() == Del.Grunn.SOKER)) {
                funn.refuse(HJEMMEL, PLACE, "stonadsform.mottaker.annen");
            }
            if (!seen.add(del.mottaker())) {
                funn.refuse(HJEMMEL, PLACE, "stonadsform.mottaker.to-ganger");
            }
            if (del.belop().ore() <= 0) {
                funn.refuse(HJEMMEL, PLACE, "stonadsform.mottaker.null");
            }
        }
        Belop sum = Belop.sum(deler.stream().map(Del::belop).toList());
        if (!sum.equals(stonad)) {
            funn.refuse(HJEMMEL, PLACE, "stonadsform.mottaker.sum", sum, stonad);
        }
        return funn.all();
    }
}
