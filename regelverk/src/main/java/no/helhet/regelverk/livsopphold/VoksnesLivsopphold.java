package no.helhet.regelverk.livsopphold;

import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.livsopphold.Linje.Gruppe;
import no.helhet.regelverk.parametre.Oppslag.Funnet;

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
        utkast.add(
                new Linje(
                        "livsopphold",
                        Gruppe.BEHOV,
                        "livsopphold." + type,
                        "sotjl § 18",
                        Tekst.of("post.livsopphold." + type),
                        Tekst.of("forklaring.livsopphold." + (own ? "kommunens" : type)),
                        Tekst.of("setning.livsopphold." + type, rate.belop()),
                        rate.belop(),
                        rate.belop(),
                        List.of(
                                new Steg(
                                        Tekst.of("steg.husholdning." + type),
                                        new Steg.Verdi.JaNei(true),
                                        new Steg.Opphav.Opplysning(
                                                utkast.grunnlag().husholdning().kilde())),
                                Steg.fromSats(rate)),
                        null));
    }
}
