package no.helhet.regelverk.bekymring;

import no.helhet.regelverk.porter.Funn;
import no.helhet.regelverk.porter.Utfall;

import java.util.List;

/// Whether a notice of concern may be sent: the duty lifts secrecy, and what was seen stands apart
/// from what is thought of it.
public final class Bekymringskontroll {
    private static final String PLIKT = "sotjl § 45 annet ledd";
    private static final String PALEGG = "sotjl § 45 tredje ledd";
    private static final String TAUSHETSPLIKT = "sotjl § 44";
    private static final String SAMARBEID = "sotjl §§ 42 og 43";

    private Bekymringskontroll() {}

    /// All that is missing or unlawful, or one [Utfall.Oppfylt].
    public static List<Utfall> check(Bekymringsgrunnlag g) {
        var funn =
                new Funn()
                        .require(g.fareNa() != null, PLIKT, "#fareNa", "port.bekymring.fare")
                        .requireText(g.barnet(), PLIKT, "#barnet", "port.bekymring.barnet")
                        .requireText(g.observert(), PLIKT, "#observert", "port.bekymring.observert")
                        .requireText(g.hvem(), PLIKT, "#hvem", "port.bekymring.hvem")
                        .requireText(
                                g.vurdering(), PLIKT, "#vurdering", "port.bekymring.vurdering");
        if (Boolean.TRUE.equals(g.fareNa())) {
            funn.requireText(g.vakt(), PLIKT, "#vakt", "port.bekymring.vakt");
        }
        checkDuty(g, funn);
        if (Boolean.FALSE.equals(g.foreldreVet())) {
            funn.requireText(
                    g.foreldregrunn(), SAMARBEID, "#foreldregrunn", "port.bekymring.foreldregrunn");
        }
        return funn.require(
                        g.foreldreVet() != null,
                        SAMARBEID,
                        "#foreldreVet",
                        "port.bekymring.foreldre")
                .all();
    }

    private static void checkDuty(Bekymringsgrunnlag g, Funn funn) {
        switch (g.grunn()) {
            case null -> funn.require(false, PLIKT, "#grunn", "port.bekymring.grunn");
            case INGEN -> funn.refuse(TAUSHETSPLIKT, "#grunn", "port.bekymring.ingen-plikt");
            case PALEGG -> funn.requireText(g.palegg(), PALEGG, "#palegg", "port.bekymring.palegg");
            case OMSORGSSVIKT, SYKDOM, SARLIG_BEHOV, ATFERD, MENNESKEHANDEL -> {}
        }
    }
}
