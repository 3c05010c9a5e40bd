package no.helhet.regelverk.stonadsform;

import no.helhet.regelverk.porter.Funn;
import no.helhet.regelverk.porter.Utfall;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// Temporary housing (sotjl § 27): a duty towards everyone who cannot find a place to sleep alone.
/// What the decision says is asked for so that the place is fit to stay in and does not become
/// lasting.
public final class MidlertidigBotilbud {
    private static final String HJEMMEL = "sotjl § 27";
    private static final String PLACE = "#botilbud";

    private MidlertidigBotilbud() {}

    /// What the decision says.
    ///
    /// @param klarerSelv can the person find a place alone? Null when not known
    /// @param innvilget is a place given?
    /// @param sted what is offered; blank when not written
    /// @param from the first night, or null when not set
    /// @param vurderesIgjen the day it is looked at again, or null when not set
    /// @param forsvarlig why the place is fit for this person; blank when not assessed
    /// @param harBarn are there children in the household?
    /// @param forsvarligForBarn why it is fit for the children; blank when not assessed
    /// @param varigBolig what is done to find a lasting home; blank when not written
    public record Tilbud(
            @Nullable Boolean klarerSelv,
            boolean innvilget,
            String sted,
            @Nullable LocalDate from,
            @Nullable LocalDate vurderesIgjen,
            String forsvarlig,
            boolean harBarn,
            String forsvarligForBarn,
            String varigBolig) {}

    /// All that is missing or unlawful, or one [Utfall.Oppfylt].
    public static List<Utfall> check(Tilbud tilbud) {
        Funn funn = new Funn();
        Boolean klarerSelv = tilbud.klarerSelv();
        if (klarerSelv == null) {
            return funn.require(false, HJEMMEL, PLACE, "stonadsform.botilbud.klarer-selv").all();
        }
        if (!tilbud.innvilget()) {
            return klarerSelv
                    ? funn.all()
                    : funn.refuse(HJEMMEL, PLACE, "stonadsform.botilbud.plikt").all();
        }
        LocalDate from = tilbud.from();
        LocalDate again = tilbud.vurderesIgjen();
        funn.requireText(tilbud.sted(), HJEMMEL, PLACE, "stonadsform.botilbud.sted")
                .require(from != null, HJEMMEL, PLACE, "stonadsform.botilbud.fra")
                .require(again != null, HJEMMEL, PLACE, "stonadsform.botilbud.vurderes-igjen")
                .requireText(tilbud.forsvarlig(), HJEMMEL, PLACE, "stonadsform.botilbud.forsvarlig")
                .requireText(
                        tilbud.varigBolig(), "sotjl § 15", PLACE, "stonadsform.botilbud.varig");
        if (from != null && again != null && again.isBefore(from)) {
            funn.refuse(HJEMMEL, PLACE, "stonadsform.botilbud.vurderes-igjen.for", from);
        }
        if (tilbud.harBarn()) {
            funn.requireText(
                    tilbud.forsvarligForBarn(),
                    "barnekonvensjonen artikkel 3",
                    PLACE,
                    "stonadsform.botilbud.barna");
        }
        return funn.all();
    }
}
