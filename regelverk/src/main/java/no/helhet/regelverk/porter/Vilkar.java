package no.helhet.regelverk.porter;

/// A condition of the decision, with the four-part test of §§ 20 and 20 a.
///
/// @param id becomes part of the place on the page, `#vilkar-<id>`
/// @param navn what the person must do
/// @param aktivitet is it an activity condition?
/// @param narSammenheng is it closely connected with the decision?
/// @param ikkeByrdefullt is it not disproportionately burdensome?
/// @param ikkeBegrensende does it not limit freedom of action and choice unreasonably?
/// @param ikkeILovstrid is it not against this act or another?
/// @param varslerReduksjon does the decision warn that a breach may reduce the assistance?
public record Vilkar(
        String id,
        String navn,
        boolean aktivitet,
        Prove narSammenheng,
        Prove ikkeByrdefullt,
        Prove ikkeBegrensende,
        Prove ikkeILovstrid,
        boolean varslerReduksjon) {

    /// The answer to one part of the test, with the reason in words.
    public record Prove(Svar svar, String begrunnelse) {
        /// Passed, for this reason.
        public static Prove ja(String begrunnelse) {
            return new Prove(Svar.JA, begrunnelse);
        }

        /// Not looked at yet.
        public static Prove ikkeVurdert() {
            return new Prove(Svar.IKKE_VURDERT, "");
        }
    }

    /// The answer to one part.
    public enum Svar {
        /// The condition passes.
        JA,
        /// The condition fails.
        NEI,
        IKKE_VURDERT
    }
}
