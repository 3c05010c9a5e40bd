package no.helhet.regelverk.kvalifisering;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Regelversjon;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.kvalifisering.Stonadsberegning.Beregnet;
import no.helhet.regelverk.kvalifisering.Stonadsberegning.KanIkkeBeregnes;
import no.helhet.regelverk.livsopphold.Steg;
import no.helhet.regelverk.livsopphold.Steg.Opphav;
import no.helhet.regelverk.livsopphold.Steg.Verdi;
import no.helhet.regelverk.parametre.Oppslag.Funnet;
import no.helhet.regelverk.parametre.Parametre;

import java.util.ArrayList;
import java.util.List;

/// The qualification benefit for a period, sotjl §§ 35 to 39: day by day from the registered
/// attendance, with the legal values of each day.
///
/// The legal values are the national ones: the act and its regulation set them. Amounts are exact
/// until the sum, which is rounded once.
public final class Kvalifiseringsstonad {
    private static final List<Dagsregel> REGLER =
            List.of(
                    new Grunnstonad(),
                    new Barnetillegg(),
                    new Dagopplysning(),
                    new Fravarstrekk(),
                    new Arbeidstrekk(),
                    new Samordning());
    private static final Tekst BARNEBIDRAG = Tekst.of("post.inntekt.barnebidrag");

    private Kvalifiseringsstonad() {}

    /// Calculates. The same input always gives the same answer, whatever the order of its lists.
    public static Stonadsberegning calculate(Stonadsgrunnlag grunnlag, Parametre parametre) {
        Stonadsutkast utkast = new Stonadsutkast(grunnlag, parametre);
        Stonadskontroll.check(utkast);
        List<Stonadsdag> days = utkast.isStopped() ? List.of() : utkast.days();
        Funnet avrunding =
                utkast.isStopped() ? null : utkast.require("kvp-avrunding", grunnlag.to(), "to");
        if (avrunding == null) {
            return new KanIkkeBeregnes(Regelversjon.GJELDENDE, grunnlag, utkast.reasons());
        }
        Linjesamler samler = gather(days);
        List<Stonadslinje> lines =
                new ArrayList<>(samler.lines(grunnlag.frammoteKilde(), avrunding.value()));
        Barnebidrag bidrag = grunnlag.barnebidrag();
        if (bidrag != null) {
            lines.add(leftOut(grunnlag, bidrag));
        }
        return new Beregnet(
                Regelversjon.GJELDENDE,
                grunnlag,
                lines,
                samler.sum(),
                avrunding,
                new Belop(samler.sum().round(avrunding.value())));
    }

    private static Linjesamler gather(List<Stonadsdag> days) {
        Linjesamler samler = new Linjesamler();
        for (Stonadsdag day : days) {
            Brok rest = Brok.ZERO;
            for (int i = 0; i < REGLER.size(); i++) {
                for (Dagspost post : REGLER.get(i).apply(day, rest)) {
                    samler.add(i, post, day.dato());
                    rest = rest.plus(post.belop());
                }
            }
        }
        return samler;
    }

    private static Stonadslinje leftOut(Stonadsgrunnlag grunnlag, Barnebidrag bidrag) {
        String hjemmel = "sotjl § 37 annet punktum";
        return new Stonadslinje(
                "kvp.barnebidrag",
                "kvp.barnebidrag",
                hjemmel,
                grunnlag.from(),
                grunnlag.to(),
                Stonadsdager.between(grunnlag.from(), grunnlag.to()).size(),
                BARNEBIDRAG,
                Tekst.of("setning.inntekt.utenfor", BARNEBIDRAG, bidrag.belop()),
                Belop.ZERO,
                List.of(
                        new Steg(
                                BARNEBIDRAG,
                                new Verdi.Penger(bidrag.belop()),
                                new Opphav.Opplysning(bidrag.kilde())),
                        Stegskriver.yes(Tekst.of("steg.utenfor"), new Opphav.Regel(hjemmel))));
    }
}
