package no.helhet.regelverk.kvalifisering;

import static no.helhet.regelverk.kvalifisering.Stonadseksempler.KILDE;
import static no.helhet.regelverk.kvalifisering.Stonadseksempler.NASJONALE;
import static no.helhet.regelverk.kvalifisering.Stonadseksempler.dagpenger;
import static no.helhet.regelverk.kvalifisering.Stonadseksempler.present;
import static no.helhet.regelverk.kvalifisering.Stonadseksempler.withChildren;
import static no.helhet.regelverk.kvalifisering.Stonadseksempler.withYtelser;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.regelverk.kvalifisering.Dagssats.Barnetilleggssats;
import no.helhet.regelverk.kvalifisering.Frammote.UgyldigFravar;
import no.helhet.regelverk.kvalifisering.Frammote.UgyldigFravarsdag;
import no.helhet.regelverk.parametre.Oppslag.Funnet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;

/// The two questions about the child supplement that the act leaves open, each answered both ways:
/// the national files hold one answer, so the days are made here.
class TilleggsvalgTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);
    private static final LocalDate TEEN = LocalDate.of(2010, 1, 1);

    @ParameterizedTest(name = "supplement reduced {0}, absent {1}, work {2}: {3} taken")
    @CsvSource({
        // 1 071.91 and 38.00: all of both, all of the first, half of each.
        "true, 450, 0, 110991", "false, 450, 0, 107191",
        "true, 225, 0, 55495", "false, 225, 0, 53595"
    })
    void absenceTakesFromTheSupplementOnlyWhenItIsChosen(
            boolean chosen, int absent, int work, long taken) {
        Stonadsdag day = day(chosen, true, new UgyldigFravar(absent), work, 0);
        Dagspost post = new Fravarstrekk().apply(day, Brok.ZERO).getFirst();
        assertThat(post.belop().abs().round(1)).isEqualTo(taken);
    }

    @ParameterizedTest(name = "supplement reduced {0}, absent {1}, work {2}: {3} left")
    @CsvSource({
        "true, 0, 0, 0", "false, 0, 0, 3800",
        "true, 0, 225, 0", "false, 0, 225, 1900",
        "false, 225, 225, 0"
    })
    void anotherBenefitLeavesTheSupplementUnlessItIsChosen(
            boolean chosen, int absent, int work, long left) {
        Stonadsdag day = day(true, chosen, new UgyldigFravar(absent), work, 900_000);
        Brok whole = day.sats().stonad().plus(day.sats().tillegg());
        Brok rest = whole.times(Brok.ONE.minus(day.fravar()).minus(day.arbeid()));
        Brok kept = rest;
        for (Dagspost post : new Samordning().apply(day, rest)) {
            kept = kept.plus(post.belop());
        }
        assertThat(kept).isEqualTo(Brok.of(left));
    }

    @Test
    void aDayAwayKeepsTheSupplementWhenNothingTakesIt() {
        Stonadsdag kept = day(false, false, new UgyldigFravarsdag(), 0, 900_000);
        assertThat(kept.tilleggLeft()).isEqualTo(Brok.of(3800));
        assertThat(new Samordning().apply(kept, Brok.of(3800))).isEmpty();
        Stonadsdag taken = day(false, true, new UgyldigFravarsdag(), 0, 900_000);
        assertThat(new Samordning().apply(taken, Brok.of(3800)).getFirst().belop())
                .isEqualTo(Brok.of(-3800));
    }

    private static Stonadsdag day(
            boolean withAbsence, boolean withOther, Frammote frammote, int work, long ore) {
        Stonadsgrunnlag grunnlag =
                withYtelser(
                        withChildren(present(MONDAY, MONDAY), TEEN),
                        dagpenger(MONDAY, MONDAY, ore));
        Dagssats sats =
                new Dagssats(
                        found("grunnbelop"),
                        found("kvp-ganger-g"),
                        found("kvp-dager-per-ar"),
                        found("kvp-timer-per-uke"),
                        answered(found("kvp-fravar-barnetillegg"), withAbsence),
                        answered(found("kvp-samordning-barnetillegg"), withOther),
                        null,
                        List.of(new ForsorgetBarn("b", TEEN, KILDE)),
                        new Barnetilleggssats(
                                found("kvp-barnetillegg"), found("barn-aldersgrense")));
        return new Stonadsdag(new Frammotedag(MONDAY, frammote, work), sats, grunnlag);
    }

    private static Funnet found(String id) {
        return (Funnet) NASJONALE.find(id, MONDAY);
    }

    private static Funnet answered(Funnet f, boolean yes) {
        return new Funnet(
                f.id(),
                f.kommunenr(),
                yes ? 1 : 0,
                f.unit(),
                f.source(),
                f.certainty(),
                f.hjemmel(),
                f.from(),
                f.to());
    }
}
