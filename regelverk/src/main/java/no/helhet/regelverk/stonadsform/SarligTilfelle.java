package no.helhet.regelverk.stonadsform;

import no.helhet.regelverk.porter.Funn;
import no.helhet.regelverk.porter.Utfall;

import java.util.List;

/// Help in a special case although § 18 is not met (sotjl § 19): to overcome a difficult situation
/// or adapt to it. That the case is special is a reason that must be written.
public final class SarligTilfelle {
    private static final String HJEMMEL = "sotjl § 19";
    private static final String PLACE = "#sarlig-tilfelle";

    private SarligTilfelle() {}

    /// Checks.
    ///
    /// @param livsoppholdOppfylt are the conditions of § 18 met? Then § 19 is not needed
    /// @param situasjon the difficult situation; blank when not written
    /// @param begrunnelse why the case is special and how the help meets it; blank when not written
    public static List<Utfall> check(
            boolean livsoppholdOppfylt, String situasjon, String begrunnelse) {
        if (livsoppholdOppfylt) {
            return Funn.notRelevant("stonadsform.sarlig.etter-livsopphold");
        }
        return new Funn()
                .requireText(situasjon, HJEMMEL, PLACE, "stonadsform.sarlig.situasjon")
                .requireText(begrunnelse, HJEMMEL, PLACE, "stonadsform.sarlig.begrunnelse")
                .all();
    }
}
