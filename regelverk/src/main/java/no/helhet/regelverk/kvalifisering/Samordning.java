package no.helhet.regelverk.kvalifisering;

import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.livsopphold.Steg;
import no.helhet.regelverk.livsopphold.Steg.Opphav;

import java.util.ArrayList;
import java.util.List;

/// Other public benefits take krone for krone of the days they are for, § 38 first paragraph, and
/// never more than there is left of the day.
final class Samordning implements Dagsregel {
    private static final String HJEMMEL = "sotjl § 38 første ledd";
    private static final Tekst YTELSE = Tekst.of("steg.kvp.ytelse");
    private static final Tekst REST = Tekst.of("steg.kvp.rest");

    @Override
    public List<Dagspost> apply(Stonadsdag dag, Brok rest) {
        if (!dag.isMedStonad()) {
            return List.of();
        }
        Brok left =
                dag.sats().barnetilleggVedSamordning().isYes()
                        ? rest
                        : rest.minus(dag.tilleggLeft());
        List<Dagspost> posts = new ArrayList<>();
        for (SamordnetYtelse ytelse : dag.grunnlag().ytelser()) {
            Brok taken = Brok.of(ytelse.dagsats().ore()).min(left);
            if (ytelse.covers(dag.dato()) && !taken.isZero()) {
                posts.add(post(dag, ytelse, left, taken));
                left = left.minus(taken);
            }
        }
        return posts;
    }

    private static Dagspost post(Stonadsdag dag, SamordnetYtelse ytelse, Brok left, Brok taken) {
        List<Steg> steps = new ArrayList<>();
        steps.add(
                Stegskriver.money(
                        YTELSE,
                        Brok.of(ytelse.dagsats().ore()),
                        new Opphav.Opplysning(ytelse.kilde())));
        if (dag.sats().barnetillegg() != null) {
            steps.add(Stegskriver.tillegg(dag.sats().barnetilleggVedSamordning()));
        }
        steps.add(Stegskriver.money(REST, left, new Opphav.Regel(HJEMMEL)));
        steps.add(Stegskriver.taken(taken, HJEMMEL));
        return new Dagspost(
                "kvp.samordning",
                ytelse.id(),
                HJEMMEL,
                ytelse.type().post(),
                "setning.kvp.samordning",
                ytelse.type().post(),
                taken.negate(),
                steps);
    }
}
