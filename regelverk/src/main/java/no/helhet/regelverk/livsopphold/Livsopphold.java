package no.helhet.regelverk.livsopphold;

import no.helhet.regelverk.Regelversjon;
import no.helhet.regelverk.livsopphold.Beregning.Beregnet;
import no.helhet.regelverk.livsopphold.Beregning.KanIkkeBeregnes;
import no.helhet.regelverk.parametre.Parametre;

import java.util.List;

/// Financial assistance for a month, sotjl § 18: the household's needs less its income.
///
/// The guideline rates are a starting point for an assessment, not a ceiling: the lines can be
/// changed afterwards, [Beregnet#override]. Legal values are those of the month's first day.
public final class Livsopphold {
    private static final List<Linjeregel> REGLER =
            List.of(
                    new VoksnesLivsopphold(),
                    new BarnsLivsopphold(),
                    new Utgifter(),
                    new Inntekter());

    private Livsopphold() {}

    /// Calculates. The same input always gives the same answer, whatever the order of its lists.
    public static Beregning calculate(Grunnlag grunnlag, Parametre parametre) {
        Utkast utkast = new Utkast(grunnlag, parametre);
        Grunnlagskontroll.check(utkast);
        // Lines built on fields that are wrong would only add misleading reasons.
        if (!utkast.isStopped()) {
            for (Linjeregel regel : REGLER) {
                regel.apply(utkast);
            }
        }
        return utkast.isStopped()
                ? new KanIkkeBeregnes(Regelversjon.GJELDENDE, grunnlag, utkast.reasons().all())
                : new Beregnet(Regelversjon.GJELDENDE, grunnlag, utkast.lines());
    }
}
