package no.helhet.regelverk.kvalifisering;

import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.kvalifisering.Dagssats.Ung;
import no.helhet.regelverk.livsopphold.Steg;
import no.helhet.regelverk.livsopphold.Steg.Opphav;
import no.helhet.regelverk.parametre.Oppslag.Funnet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// The benefit of a day, § 35 second and third paragraph: a multiple of G over the days of a year,
/// two thirds of it under the age limit.
final class Grunnstonad implements Dagsregel {
    private static final String HJEMMEL = "sotjl § 35";
    private static final Tekst POST = Tekst.of("post.kvp.stonad");
    private static final Tekst G = Tekst.of("steg.kvp.g");
    private static final Tekst GRENSE = Tekst.of("steg.kvp.ung-grense");

    @Override
    public List<Dagspost> apply(Stonadsdag dag, Brok rest) {
        if (!dag.isMedStonad()) {
            return List.of();
        }
        Dagssats sats = dag.sats();
        List<Steg> steps = new ArrayList<>();
        steps.add(money(G, Brok.of(sats.grunnbelop().value()), sats.grunnbelop()));
        Tekst perAr = Tekst.of("steg.kvp.per-ar", decimal(sats.gangerG()));
        steps.add(money(perAr, sats.fullPerAr(), sats.gangerG()));
        Ung ung = sats.ung();
        if (ung != null) {
            addUng(dag, ung, steps);
        }
        Tekst perDag = Tekst.of("steg.kvp.per-dag", sats.dagerPerAr().value());
        steps.add(money(perDag, sats.stonad(), sats.dagerPerAr()));
        String regel = ung == null ? "kvp.stonad" : "kvp.stonad.ung";
        return List.of(
                new Dagspost(
                        regel,
                        "",
                        HJEMMEL,
                        POST,
                        "setning." + regel,
                        ung == null ? "" : Tekst.of("tekst.kvp.ung", years(ung), share(ung)),
                        sats.stonad(),
                        steps));
    }

    private static void addUng(Stonadsdag dag, Ung ung, List<Steg> steps) {
        steps.add(
                Stegskriver.yes(
                        Tekst.of("steg.kvp.ung", years(ung)),
                        new Opphav.Opplysning(dag.grunnlag().fodtKilde())));
        steps.add(Stegskriver.number(GRENSE, years(ung), new Opphav.Parameter(ung.aldersgrense())));
        Tekst andel = Tekst.of("steg.kvp.ung-andel", share(ung));
        steps.add(money(andel, dag.sats().perAr(), ung.andel()));
    }

    private static long years(Ung ung) {
        return ung.aldersgrense().value();
    }

    private static String share(Ung ung) {
        return ung.share().toString();
    }

    private static Steg money(Tekst navn, Brok ore, Funnet parameter) {
        return Stegskriver.money(navn, ore, new Opphav.Parameter(parameter));
    }

    /// As Norwegian readers write it: `2,041`.
    private static String decimal(Funnet gangerG) {
        return BigDecimal.valueOf(gangerG.value())
                .divide(BigDecimal.valueOf(gangerG.unit().scale()))
                .toPlainString()
                .replace('.', ',');
    }
}
