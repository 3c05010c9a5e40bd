package no.helhet.regelverk.kvalifisering;

import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.kvalifisering.Dagssats.Barnetilleggssats;
import no.helhet.regelverk.livsopphold.Steg;
import no.helhet.regelverk.livsopphold.Steg.Opphav;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The child supplement of a day, § 35 fourth paragraph. It is the same for the young.
final class Barnetillegg implements Dagsregel {
    private static final String HJEMMEL = "sotjl § 35 fjerde ledd";
    private static final Tekst POST = Tekst.of("post.kvp.barnetillegg");
    private static final Tekst GRENSE = Tekst.of("steg.aldersgrense");
    private static final Tekst SATS = Tekst.of("steg.kvp.barnetillegg");
    private static final Tekst PER_DAG = Tekst.of("steg.kvp.barnetillegg-per-dag");

    @Override
    public List<Dagspost> apply(Stonadsdag dag, Brok rest) {
        Barnetilleggssats tillegg = dag.sats().barnetillegg();
        if (tillegg == null || !dag.isMedStonad()) {
            return List.of();
        }
        List<ForsorgetBarn> barn = dag.sats().barn();
        List<Steg> steps = new ArrayList<>();
        for (ForsorgetBarn child : barn) {
            Tekst navn = Tekst.of("steg.kvp.barn", Objects.requireNonNull(child.fodt()));
            steps.add(Stegskriver.yes(navn, new Opphav.Opplysning(child.kilde())));
        }
        steps.add(
                Stegskriver.number(
                        GRENSE,
                        tillegg.aldersgrense().value(),
                        new Opphav.Parameter(tillegg.aldersgrense())));
        Brok sats = Brok.of(tillegg.sats().value());
        steps.add(Stegskriver.money(SATS, sats, new Opphav.Parameter(tillegg.sats())));
        Brok perDag = dag.sats().tillegg();
        steps.add(Stegskriver.money(PER_DAG, perDag, new Opphav.Regel(HJEMMEL)));
        return List.of(
                new Dagspost(
                        "kvp.barnetillegg",
                        "",
                        HJEMMEL,
                        POST,
                        "setning.kvp.barnetillegg",
                        barn.size(),
                        perDag,
                        steps));
    }
}
