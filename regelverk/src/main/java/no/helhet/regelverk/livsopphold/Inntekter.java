package no.helhet.regelverk.livsopphold;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.livsopphold.Linje.Gruppe;
import no.helhet.regelverk.livsopphold.Steg.Opphav;
import no.helhet.regelverk.parametre.Oppslag.Funnet;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Income after tax, counted in full, but for what is left out: by the law (§ 18 third paragraph)
/// from the date it does so, and children's own savings. What is left out is shown and counted as
/// nothing. Of other savings a free amount for the household is left.
final class Inntekter implements Linjeregel {
    private static final String HJEMMEL = "sotjl § 18";
    private static final Opphav FOLGER = new Opphav.Regel(HJEMMEL);
    private static final Tekst INNTEKT = Tekst.of("steg.inntekt");
    private static final Tekst SPAREPENGER = Tekst.of("steg.sparepenger");
    private static final Tekst FRIBELOP = Tekst.of("steg.fribelop");
    private static final Tekst FRIBELOP_IGJEN = Tekst.of("steg.fribelop-igjen");
    private static final Tekst OVER_FRIBELOP = Tekst.of("steg.over-fribelop");
    private static final Tekst BARNS_SPAREPENGER = Tekst.of("steg.barns-sparepenger-utenfor");
    private static final Tekst UTENFOR = Tekst.of("steg.utenfor");
    private static final Tekst MEDREGNET = Tekst.of("steg.medregnet");
    private static final Comparator<Inntekt> ORDER =
            Comparator.comparing(Inntekt::type).thenComparing(Inntekt::id);

    @Override
    public void apply(Utkast utkast) {
        Belop used = Belop.ZERO;
        for (Inntekt inntekt : Utkast.sorted(utkast.grunnlag().inntekter(), ORDER)) {
            Myndig myndig = myndig(utkast, inntekt);
            if (myndig != null) {
                utkast.add(myndig.linje(inntekt, stated(inntekt)));
                continue;
            }
            String utenfor = utenfor(inntekt);
            Funnet leftOut = utenfor == null ? null : utkast.require(utenfor, "month");
            boolean savings = inntekt.type() == Inntekt.Type.SPAREPENGER;
            if (leftOut != null && (leftOut.isYes() || !savings)) {
                addUtenfor(utkast, inntekt, leftOut);
            } else if (savings) {
                used = used.plus(addSparepenger(utkast, inntekt, leftOut, used));
            } else if (utenfor == null) {
                add(
                        utkast,
                        inntekt,
                        Gruppe.INNTEKT,
                        "inntekt." + inntekt.type().word(),
                        HJEMMEL,
                        Tekst.of(
                                "setning.inntekt.medregnet",
                                inntekt.type().post(),
                                inntekt.belop()),
                        inntekt.belop(),
                        List.of(stated(inntekt)));
            }
        }
    }

    /// Who has come of age and has this income; null when nobody has. Child benefit is never the
    /// child's own.
    private static @Nullable Myndig myndig(Utkast utkast, Inntekt inntekt) {
        return inntekt.hvem() instanceof Hvem.Barnet(String id)
                        && inntekt.type() != Inntekt.Type.BARNETRYGD
                ? utkast.myndig(id)
                : null;
    }

    /// The parameter that says whether this is left out, or null when it never is.
    private static @Nullable String utenfor(Inntekt inntekt) {
        return inntekt.type() == Inntekt.Type.SPAREPENGER && inntekt.hvem() instanceof Hvem.Barnet
                ? "barns-sparepenger-utenfor"
                : inntekt.type().utenfor();
    }

    private static void addUtenfor(Utkast utkast, Inntekt inntekt, Funnet leftOut) {
        boolean out = leftOut.isYes();
        add(
                utkast,
                inntekt,
                out ? Gruppe.UTENFOR : Gruppe.INNTEKT,
                (out ? "utenfor." : "inntekt-for-unntaket.") + inntekt.type().word(),
                out ? leftOut.hjemmel() : HJEMMEL,
                Tekst.of(sentence(inntekt, out), inntekt.type().post(), inntekt.belop()),
                out ? Belop.ZERO : inntekt.belop(),
                List.of(stated(inntekt), Steg.fromParameter(step(inntekt, out), leftOut)));
    }

    // The law does not mention a child's savings.
    private static Tekst step(Inntekt inntekt, boolean out) {
        return inntekt.type() == Inntekt.Type.SPAREPENGER
                ? BARNS_SPAREPENGER
                : out ? UTENFOR : MEDREGNET;
    }

    // That child benefit is left out is said also where nobody knows how much it is.
    private static String sentence(Inntekt inntekt, boolean out) {
        if (!out) {
            return "setning.inntekt.for-unntaket";
        }
        if (inntekt.type() == Inntekt.Type.SPAREPENGER) {
            return "setning.inntekt.barns-sparepenger";
        }
        return inntekt.belop().ore() == 0
                ? "setning.inntekt.utenfor.uten-belop"
                : "setning.inntekt.utenfor";
    }

    /// @param leftOut the value by which a child's savings are counted, null for an adult's
    /// @param used how much of the household's free amount earlier lines have taken
    /// @return how much of it this line takes
    private static Belop addSparepenger(
            Utkast utkast, Inntekt inntekt, @Nullable Funnet leftOut, Belop used) {
        Funnet fribelop = utkast.require("sparepenger-fribelop", "month");
        if (fribelop == null) {
            return Belop.ZERO;
        }
        Belop left = fribelop.belop().minus(used).max(Belop.ZERO);
        Belop free = left.min(inntekt.belop());
        Belop counted = inntekt.belop().minus(free);
        List<Steg> steps = new ArrayList<>();
        steps.add(Steg.money(SPAREPENGER, inntekt.belop(), new Opphav.Opplysning(inntekt.kilde())));
        if (leftOut != null) {
            steps.add(Steg.fromParameter(BARNS_SPAREPENGER, leftOut));
        }
        steps.add(Steg.fromParameter(FRIBELOP, fribelop));
        if (!used.isZero()) {
            steps.add(Steg.money(FRIBELOP_IGJEN, left, FOLGER));
        }
        steps.add(Steg.money(OVER_FRIBELOP, counted, FOLGER));
        add(
                utkast,
                inntekt,
                Gruppe.INNTEKT,
                "inntekt.sparepenger",
                HJEMMEL,
                sparepenger(inntekt.belop(), free, counted),
                counted,
                steps);
        return free;
    }

    private static Tekst sparepenger(Belop belop, Belop free, Belop counted) {
        if (counted.isZero()) {
            return Tekst.of("setning.inntekt.sparepenger.ikke-over", belop);
        }
        return free.isZero()
                ? Tekst.of("setning.inntekt.sparepenger", belop, counted)
                : Tekst.of("setning.inntekt.sparepenger.over", belop, free, counted);
    }

    private static Steg stated(Inntekt inntekt) {
        return Steg.money(INNTEKT, inntekt.belop(), new Opphav.Opplysning(inntekt.kilde()));
    }

    private static void add(
            Utkast utkast,
            Inntekt inntekt,
            Gruppe gruppe,
            String regel,
            String hjemmel,
            Tekst setning,
            Belop computed,
            List<Steg> steps) {
        Tekst forklaring =
                gruppe == Gruppe.UTENFOR
                        ? Tekst.of("forklaring.inntekt.utenfor")
                        : inntekt.navn().isBlank()
                                ? Tekst.of("forklaring.inntekt")
                                : Tekst.of("tekst.fri", inntekt.navn());
        utkast.add(
                new Linje(
                        "inntekt:" + inntekt.id(),
                        gruppe,
                        regel,
                        hjemmel,
                        inntekt.type().post(),
                        forklaring,
                        setning,
                        inntekt.belop(),
                        computed,
                        steps,
                        null));
    }
}
