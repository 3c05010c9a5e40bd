package no.helhet.regelverk.vilkar;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Regelversjon;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.livsopphold.Grunner;
import no.helhet.regelverk.livsopphold.Steg;
import no.helhet.regelverk.livsopphold.Steg.Opphav;
import no.helhet.regelverk.livsopphold.Steg.Verdi;
import no.helhet.regelverk.parametre.Oppslag.Funnet;
import no.helhet.regelverk.parametre.Parametre;
import no.helhet.regelverk.parametre.Verdinavn;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What is left of a month's assistance after a reduction (sotjl § 20 third paragraph, § 20 a
/// fourth). Only the adults' subsistence is reduced: the children's share and the rest stand, and
/// where income covers part of the need, no less is paid than the children's share of it.
///
/// A floor in percent of the guideline rate holds unless the caseworker argues for crossing it.
/// Whether the assistance may be reduced at all is another question: [Reduksjonsadgang].
public final class Reduksjonsberegning {
    private static final Opphav RULE = new Opphav.Regel("sotjl § 20 tredje ledd");

    private Reduksjonsberegning() {}

    /// Calculates.
    public static Reduksjon calculate(Reduksjonsgrunnlag grunnlag, Parametre parametre) {
        Grunner grunner =
                new Grunner()
                        .checkBelop("vedtatt", grunnlag.vedtatt())
                        .checkBelop("forVoksne", grunnlag.forVoksne())
                        .checkBelop("forBarn", grunnlag.forBarn());
        if (grunnlag.prosent() < 0 || grunnlag.prosent() > 100) {
            grunner.stop("prosent", "grunn.reduksjon.prosent");
        }
        String type = grunnlag.voksne().name().toLowerCase(Locale.ROOT);
        Funnet rate = find("livsopphold-" + type, grunnlag, parametre, grunner);
        Funnet gulv = find("reduksjon-gulv", grunnlag, parametre, grunner);
        if (rate == null || gulv == null || !grunner.isEmpty()) {
            return new Reduksjon.KanIkkeBeregnes(Regelversjon.GJELDENDE, grunner.all());
        }
        Belop floor = rate.belop().percent(Math.toIntExact(gulv.value()));
        Belop cut = grunnlag.forVoksne().percent(grunnlag.prosent());
        boolean below = !cut.isZero() && grunnlag.forVoksne().minus(cut).compareTo(floor) < 0;
        if (below && grunnlag.grunnUnderGulv().isBlank()) {
            grunner.stop("grunnUnderGulv", "grunn.reduksjon.gulv", floor);
        } else if (below && grunnlag.hvem().isBlank()) {
            grunner.stop("hvem", "endring.hvem");
        }
        if (!grunner.isEmpty()) {
            return new Reduksjon.KanIkkeBeregnes(Regelversjon.GJELDENDE, grunner.all());
        }
        Belop after = grunnlag.vedtatt().minus(cut).max(grunnlag.vedtatt().min(grunnlag.forBarn()));
        return new Reduksjon.Beregnet(
                Regelversjon.GJELDENDE,
                grunnlag.vedtatt().minus(after),
                after,
                Tekst.of(
                        "setning.reduksjon",
                        grunnlag.maned(),
                        grunnlag.vedtatt().minus(after),
                        after),
                steps(grunnlag, rate, gulv, floor, below, cut, after));
    }

    private static List<Steg> steps(
            Reduksjonsgrunnlag grunnlag,
            Funnet rate,
            Funnet gulv,
            Belop floor,
            boolean below,
            Belop cut,
            Belop after) {
        Opphav stated = new Opphav.Opplysning(grunnlag.kilde());
        List<Steg> steps = new ArrayList<>();
        steps.add(Steg.money(Tekst.of("steg.reduksjon.vedtatt"), grunnlag.vedtatt(), stated));
        steps.add(Steg.money(Tekst.of("steg.reduksjon.voksne"), grunnlag.forVoksne(), stated));
        steps.add(
                new Steg(
                        Tekst.of("steg.reduksjon.prosent"),
                        new Verdi.Prosent(grunnlag.prosent()),
                        stated));
        steps.add(Steg.money(Tekst.of("steg.reduksjon.trekk"), cut, RULE));
        steps.add(Steg.fromParameter(Tekst.of("steg.sats"), rate));
        steps.add(Steg.fromParameter(Tekst.of("steg.reduksjon.gulv-prosent"), gulv));
        steps.add(Steg.money(Tekst.of("steg.reduksjon.gulv"), floor, RULE));
        if (below) {
            steps.add(
                    new Steg(
                            Tekst.of("steg.reduksjon.under-gulv"),
                            new Verdi.JaNei(true),
                            new Opphav.Person(grunnlag.hvem(), grunnlag.grunnUnderGulv())));
        }
        steps.add(Steg.money(Tekst.of("steg.reduksjon.barn"), grunnlag.forBarn(), stated));
        steps.add(Steg.money(Tekst.of("steg.reduksjon.etter"), after, RULE));
        return steps;
    }

    private static @Nullable Funnet find(
            String id, Reduksjonsgrunnlag grunnlag, Parametre parametre, Grunner grunner) {
        if (parametre.find(grunnlag.kommunenr(), id, grunnlag.maned().atDay(1))
                instanceof Funnet found) {
            return found;
        }
        grunner.stop("maned", "grunn.ukjent-verdi", Verdinavn.of(id), grunnlag.maned());
        return null;
    }
}
