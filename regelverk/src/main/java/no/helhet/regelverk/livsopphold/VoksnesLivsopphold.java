package no.helhet.regelverk.livsopphold;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.livsopphold.Linje.Gruppe;
import no.helhet.regelverk.parametre.Oppslag.Funnet;

import java.util.ArrayList;
import java.util.List;

/// The adults' subsistence: the rate for how they live.
final class VoksnesLivsopphold implements Linjeregel {
    @Override
    public void apply(Utkast utkast) {
        String type =
                switch (utkast.grunnlag().husholdning().type()) {
                    case ENSLIG -> "enslig";
                    case PAR -> "par";
                    case BOFELLESSKAP -> "bofellesskap";
                };
        Funnet rate = utkast.require("livsopphold-" + type, "month");
        if (rate == null) {
            return;
        }
        boolean own = rate.kommunenr() != null;
        Belop full = rate.belop();
        Belop computed = utkast.part(full, utkast.fraDag(), utkast.tilDag());
        List<Steg> steps = new ArrayList<>();
        steps.add(
                new Steg(
                        Tekst.of("steg.husholdning." + type),
                        new Steg.Verdi.JaNei(true),
                        new Steg.Opphav.Opplysning(utkast.grunnlag().husholdning().kilde())));
        steps.add(Steg.fromSats(rate));
        utkast.addPartSteps(computed, utkast.fraDag(), utkast.tilDag(), steps);
        utkast.add(
                new Linje(
                        "livsopphold",
                        Gruppe.BEHOV,
                        "livsopphold." + type,
                        "sotjl § 18",
                        Tekst.of("post.livsopphold." + type),
                        Tekst.of("forklaring.livsopphold." + (own ? "kommunens" : type)),
                        setning(utkast, type, full, computed),
                        computed,
                        computed,
                        steps,
                        null));
    }

    private static Tekst setning(Utkast utkast, String type, Belop full, Belop computed) {
        int fraDag = utkast.fraDag();
        int tilDag = utkast.tilDag();
        if (!utkast.isPart()) {
            return Tekst.of("setning.livsopphold." + type, full);
        }
        return fraDag == tilDag
                ? Tekst.of("setning.livsopphold.en-dag", full, computed, fraDag)
                : Tekst.of("setning.livsopphold.del-av-maned", full, computed, fraDag, tilDag);
    }
}
