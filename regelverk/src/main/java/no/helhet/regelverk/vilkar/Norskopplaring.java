package no.helhet.regelverk.vilkar;

import no.helhet.regelverk.parametre.Oppslag.Funnet;
import no.helhet.regelverk.parametre.Parametre;
import no.helhet.regelverk.porter.Aktivitetskontroll;
import no.helhet.regelverk.porter.Funn;
import no.helhet.regelverk.porter.Utfall;
import no.helhet.regelverk.vilkar.Sprakgrunnlag.Hinder;

import java.util.List;
import java.util.Optional;

/// Language training as a condition under the age limit (sotjl § 20 a first paragraph): considered
/// when lack of Norwegian or Sami is why the person is not self-supporting; mandatory, and in
/// Norwegian, for one who has had right and duty to the introduction programme, unless the person
/// speaks Sami. Never where weighty reasons speak against an activity condition.
public final class Norskopplaring {
    private static final String VURDERES = "sotjl § 20 a første ledd andre punktum";
    private static final String SKAL = "sotjl § 20 a første ledd tredje punktum";
    private static final String REGISTER = "sotjl § 20 a femte ledd";
    private static final String PLACE = "#aktivitet";

    private Norskopplaring() {}

    /// Checks.
    public static List<Utfall> check(Sprakgrunnlag grunnlag, Parametre parametre) {
        Optional<Utfall> whyNot =
                Aktivitetskontroll.whyNot(grunnlag.fodt(), grunnlag.day(), parametre);
        if (whyNot.isPresent()) {
            return List.of(whyNot.get());
        }
        if (!(parametre.find("norskopplaring-vilkar", grunnlag.day()) instanceof Funnet rule
                && rule.isYes())) {
            return Funn.notRelevant("port.aktivitet.for-regelen", grunnlag.day());
        }
        if (grunnlag.fritatt()) {
            return Funn.notRelevant("vilkar.sprak.fritatt");
        }
        return switch (grunnlag.hinder()) {
            case INGEN -> Funn.notRelevant("vilkar.sprak.ikke-hinder");
            case IKKE_VURDERT -> missing(VURDERES, "vilkar.sprak.hinder");
            case NORSK, SAMISK -> checkTraining(grunnlag);
        };
    }

    private static List<Utfall> checkTraining(Sprakgrunnlag grunnlag) {
        if (grunnlag.opplaringsvilkar()) {
            return new Funn().all();
        }
        if (grunnlag.hinder() == Hinder.NORSK && !grunnlag.samiskspraklig()) {
            Boolean introduksjonsprogram = grunnlag.introduksjonsprogram();
            if (introduksjonsprogram == null) {
                return missing(REGISTER, "vilkar.sprak.introduksjonsprogram");
            }
            if (introduksjonsprogram) {
                return missing(SKAL, "vilkar.sprak.skal");
            }
        }
        return new Funn()
                .requireText(grunnlag.vurdering(), VURDERES, PLACE, "vilkar.sprak.vurdering")
                .all();
    }

    private static List<Utfall> missing(String hjemmel, String key) {
        return new Funn().require(false, hjemmel, PLACE, key).all();
    }
}
