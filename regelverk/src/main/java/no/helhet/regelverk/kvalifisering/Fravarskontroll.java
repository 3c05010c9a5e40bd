package no.helhet.regelverk.kvalifisering;

import no.helhet.regelverk.parametre.Parametre;
import no.helhet.regelverk.porter.Utfall;
import no.helhet.regelverk.porter.Utfall.IkkeOppfylt;

import java.util.List;

/// Does an absence with permission keep within the limits, sotjl § 36 and forskrift
/// 2011-12-21-1471? What does not is still for the office to decide: the answers say which limit,
/// and the office chooses how the day is registered.
public final class Fravarskontroll {
    private static final String HJEMMEL = "sotjl § 36, forskrift 2011-12-21-1471";
    private static final String ANKER = "#fravar";
    private static final List<Fravarsregel> REGLER =
            List.of(
                    new EgenmeldingTidligst(),
                    new EgenmeldingLengde(),
                    new EgenmeldingRett(),
                    new SyktBarn(),
                    new Velferdspermisjon(),
                    new Ferie());

    private Fravarskontroll() {}

    /// The answers of the rules about the day's kind of absence; none when the day has none, or one
    /// with no limit.
    public static List<Regelsvar> check(Fravarsgrunnlag grunnlag, Parametre parametre) {
        Regelverdi verdi = verdi(grunnlag, parametre);
        return REGLER.stream()
                .filter(regel -> grunnlag.has(regel.type(), grunnlag.dag()))
                .map(regel -> new Regelsvar(regel.id(), regel.check(grunnlag, verdi)))
                .toList();
    }

    /// May the office take the right to self-certify away? Only after so many absences in the
    /// months before the day, and when the participant has been heard (fvl § 16). It is never
    /// taken away by itself.
    ///
    /// @param uttalelse what the participant said, or that nothing was said within the time given;
    ///     blank while not heard
    public static Utfall mayTakeEgenmeldingAway(
            Fravarsgrunnlag grunnlag, String uttalelse, Parametre parametre) {
        Regelverdi verdi = verdi(grunnlag, parametre);
        return verdi.with(
                "kvp-egenmelding-tap-periode",
                months -> {
                    long absences =
                            grunnlag.countAbsences(
                                    Fravarstype.EGENMELDING, grunnlag.dag().minusMonths(months));
                    return verdi.with(
                            "kvp-egenmelding-tap",
                            least -> {
                                Utfall enough =
                                        verdi.require(
                                                absences >= least,
                                                "port.kvp.egenmelding-tap",
                                                absences,
                                                months,
                                                least);
                                return enough instanceof IkkeOppfylt || !uttalelse.isBlank()
                                        ? enough
                                        : verdi.missing("port.kvp.egenmelding-tap-uttalelse");
                            });
                });
    }

    private static Regelverdi verdi(Fravarsgrunnlag grunnlag, Parametre parametre) {
        return new Regelverdi(parametre, grunnlag.dag(), HJEMMEL, ANKER);
    }
}
