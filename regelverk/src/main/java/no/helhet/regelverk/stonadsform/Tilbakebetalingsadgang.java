package no.helhet.regelverk.stonadsform;

import no.helhet.regelverk.porter.Funn;
import no.helhet.regelverk.porter.Utfall;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Form;

import java.util.List;

/// May it be decided that assistance is repaid, or that a loan or a guarantee falls away (sotjl
/// § 23)? Only when it was paid because of false or withheld information, given with intent or
/// gross negligence. An office's own mistake is never reclaimed by this rule.
public final class Tilbakebetalingsadgang {
    private static final String HJEMMEL = "sotjl § 23";
    private static final String PLACE = "#tilbakebetaling";

    private Tilbakebetalingsadgang() {}

    /// All that stands in the way, or one [Utfall.Oppfylt].
    public static List<Utfall> check(UriktigOpplysning sak) {
        Funn funn = new Funn();
        if (sak.form() == Form.VARER_OG_TJENESTER) {
            return funn.refuse(HJEMMEL, PLACE, "stonadsform.tilbake.varer").all();
        }
        switch (sak.feil()) {
            case INGEN -> funn.refuse(HJEMMEL, PLACE, "stonadsform.tilbake.ingen-feil");
            case IKKE_VURDERT -> funn.require(false, HJEMMEL, PLACE, "stonadsform.tilbake.feil");
            case URIKTIG, FORTIET -> {}
        }
        switch (sak.skyld()) {
            case INGEN, UAKTSOM ->
                    funn.refuse(HJEMMEL, PLACE, "stonadsform.tilbake.for-lite-skyld");
            case IKKE_VURDERT -> funn.require(false, HJEMMEL, PLACE, "stonadsform.tilbake.skyld");
            case GROVT_UAKTSOM, FORSETTLIG -> {}
        }
        return funn.requireYes(sak.arsak(), HJEMMEL, PLACE, "stonadsform.tilbake.arsak")
                .requireText(
                        sak.begrunnelse(), "fvl § 25", PLACE, "stonadsform.tilbake.begrunnelse")
                .requireText(
                        sak.uttalelse(),
                        "fvl § 16 første ledd",
                        PLACE,
                        "stonadsform.tilbake.uttalelse")
                .all();
    }
}
