package no.helhet.regelverk.kvalifisering;

import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.kvalifisering.Frammote.UgyldigFravar;
import no.helhet.regelverk.livsopphold.Steg;

import java.util.ArrayList;
import java.util.List;

/// Absence without a valid reason takes its share of the day, § 36 first paragraph first sentence.
final class Fravarstrekk implements Dagsregel {
    private static final String HJEMMEL = "sotjl § 36 første ledd første punktum";
    private static final Tekst POST = Tekst.of("post.kvp.fravar");
    private static final Tekst MINUTTER = Tekst.of("steg.kvp.fravar");
    private static final Tekst HELE_DAGEN = Tekst.of("steg.kvp.fravar-hele-dagen");
    private static final Tekst HELE = Tekst.of("tekst.kvp.hele-dagen");

    @Override
    public List<Dagspost> apply(Stonadsdag dag, Brok rest) {
        if (dag.fravar().isZero()) {
            return List.of();
        }
        Brok whole = dag.reducedByFravar();
        Brok taken = whole.times(dag.fravar());
        List<Steg> steps = new ArrayList<>();
        Tekst time = HELE;
        if (dag.registrert().frammote() instanceof UgyldigFravar(int minutter)) {
            time = Tid.of(minutter);
            steps.add(Stegskriver.number(MINUTTER, minutter, dag.frammoteOpphav()));
            steps.add(Stegskriver.week(dag.sats()));
        } else {
            steps.add(Stegskriver.yes(HELE_DAGEN, dag.frammoteOpphav()));
        }
        if (dag.sats().barnetillegg() != null) {
            steps.add(Stegskriver.tillegg(dag.sats().barnetilleggVedFravar()));
        }
        steps.add(Stegskriver.day(whole, HJEMMEL));
        steps.add(Stegskriver.taken(taken, HJEMMEL));
        return List.of(
                new Dagspost(
                        "kvp.fravar",
                        "",
                        HJEMMEL,
                        POST,
                        "setning.kvp.fravar",
                        time,
                        taken.negate(),
                        steps));
    }
}
