package no.helhet.regelverk.kvalifisering;

import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.livsopphold.Steg;

import java.util.List;

/// Paid work and apprenticeship take their share of the day, the child supplement included, § 37
/// first sentence.
final class Arbeidstrekk implements Dagsregel {
    private static final String HJEMMEL = "sotjl § 37 første punktum";
    private static final Tekst POST = Tekst.of("post.kvp.arbeid");
    private static final Tekst MINUTTER = Tekst.of("steg.kvp.arbeid");

    @Override
    public List<Dagspost> apply(Stonadsdag dag, Brok rest) {
        if (!dag.isMedStonad() || dag.arbeid().isZero()) {
            return List.of();
        }
        Brok whole = dag.sats().stonad().plus(dag.sats().tillegg());
        Brok taken = whole.times(dag.arbeid());
        int minutter = dag.registrert().arbeidsminutter();
        List<Steg> steps =
                List.of(
                        Stegskriver.number(MINUTTER, minutter, dag.frammoteOpphav()),
                        Stegskriver.week(dag.sats()),
                        Stegskriver.day(whole, HJEMMEL),
                        Stegskriver.taken(taken, HJEMMEL));
        return List.of(
                new Dagspost(
                        "kvp.arbeid",
                        "",
                        HJEMMEL,
                        POST,
                        "setning.kvp.arbeid",
                        Tid.of(minutter),
                        taken.negate(),
                        steps));
    }
}
