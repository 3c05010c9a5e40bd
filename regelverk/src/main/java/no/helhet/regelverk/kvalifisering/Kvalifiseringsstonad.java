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

import org.jspecify.annotations.Nullable;

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
        List<Kind> kinds = new ArrayList<>();
        for (Stonadsdag day : days) {
            Kind kind = find(kinds, day);
            if (kind == null) {
                kind = new Kind(day, apply(day, samler));
                kinds.add(kind);
            }
            for (Placed placed : kind.posts()) {
                samler.add(placed.order(), placed.post(), day.dato());
            }
        }
        return samler;
    }

    /// What a rule says, and the rule's place among the rules.
    private record Placed(int order, Dagspost post) {}

    /// Days that the rules say the same of: most of a month's days are alike.
    private record Kind(Stonadsdag first, List<Placed> posts) {}

    private static @Nullable Kind find(List<Kind> kinds, Stonadsdag day) {
        for (Kind kind : kinds) {
            if (kind.first().isLike(day)) {
                return kind;
            }
        }
        return null;
    }

    private static List<Placed> apply(Stonadsdag day, Linjesamler samler) {
        List<Placed> posts = new ArrayList<>();
        Brok rest = Brok.ZERO;
        for (int i = 0; i < REGLER.size(); i++) {
            for (Dagspost post : REGLER.get(i).apply(day, rest)) {
                posts.add(new Placed(i, samler.one(post)));
                rest = rest.plus(post.belop());
            }
        }
        return posts;
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
