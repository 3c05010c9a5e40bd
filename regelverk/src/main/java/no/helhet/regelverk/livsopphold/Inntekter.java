package no.helhet.regelverk.livsopphold;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.livsopphold.Linje.Gruppe;
import no.helhet.regelverk.livsopphold.Steg.Opphav;
import no.helhet.regelverk.parametre.Oppslag.Funnet;

import java.util.Comparator;
import java.util.List;

/// Income after tax, counted in full, but for what the law leaves out (§ 18 third paragraph) from
/// the date it does so: that is shown and counted as nothing.
final class Inntekter implements Linjeregel {
    private static final Tekst INNTEKT = Tekst.of("steg.inntekt");
    private static final Tekst UTENFOR = Tekst.of("steg.utenfor");
    private static final Tekst MEDREGNET = Tekst.of("steg.medregnet");
    private static final Comparator<Inntekt> ORDER =
            Comparator.comparing(Inntekt::type).thenComparing(Inntekt::id);

    @Override
    public void apply(Utkast utkast) {
        for (Inntekt inntekt : utkast.grunnlag().inntekter().stream().sorted(ORDER).toList()) {
            String utenfor = inntekt.type().utenfor();
            String type = inntekt.type().word();
            Steg stated =
                    Steg.money(INNTEKT, inntekt.belop(), new Opphav.Opplysning(inntekt.kilde()));
            if (utenfor == null) {
                add(
                        utkast,
                        inntekt,
                        Gruppe.INNTEKT,
                        "inntekt." + type,
                        "sotjl § 18",
                        "setning.inntekt.medregnet",
                        List.of(stated));
                continue;
            }
            Funnet leftOut = utkast.require(utenfor, "month");
            if (leftOut == null) {
                continue;
            }
            boolean out = leftOut.isYes();
            add(
                    utkast,
                    inntekt,
                    out ? Gruppe.UTENFOR : Gruppe.INNTEKT,
                    (out ? "utenfor." : "inntekt-for-unntaket.") + type,
                    out ? leftOut.hjemmel() : "sotjl § 18",
                    sentence(inntekt, out),
                    List.of(stated, Steg.fromParameter(out ? UTENFOR : MEDREGNET, leftOut)));
        }
    }

    // That child benefit is left out is said also where nobody knows how much it is.
    private static String sentence(Inntekt inntekt, boolean out) {
        if (!out) {
            return "setning.inntekt.for-unntaket";
        }
        return inntekt.belop().ore() == 0
                ? "setning.inntekt.utenfor.uten-belop"
                : "setning.inntekt.utenfor";
    }

    private static void add(
            Utkast utkast,
            Inntekt inntekt,
            Gruppe gruppe,
            String regel,
            String hjemmel,
            String setning,
            List<Steg> steps) {
        Tekst post = inntekt.type().post();
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
                        post,
                        forklaring,
                        Tekst.of(setning, post, inntekt.belop()),
                        inntekt.belop(),
                        gruppe == Gruppe.UTENFOR ? Belop.ZERO : inntekt.belop(),
                        steps,
                        null));
    }
}
