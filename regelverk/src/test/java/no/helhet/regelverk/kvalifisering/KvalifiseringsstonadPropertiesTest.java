package no.helhet.regelverk.kvalifisering;

import static no.helhet.regelverk.kvalifisering.Stonadseksempler.NASJONALE;
import static no.helhet.regelverk.kvalifisering.Stonadseksempler.calculate;
import static no.helhet.regelverk.kvalifisering.Stonadseksempler.random;
import static no.helhet.regelverk.kvalifisering.Stonadseksempler.with;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.kvalifisering.Frammote.TilStede;
import no.helhet.regelverk.kvalifisering.Stonadsberegning.Beregnet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

class KvalifiseringsstonadPropertiesTest {

    @Property(tries = 200)
    void theLinesAddUpToTheResult(@ForAll long seed) {
        Beregnet beregnet = calculate(random(seed));
        assertThat(Belop.sum(beregnet.linjer().stream().map(Stonadslinje::belop).toList()))
                .isEqualTo(beregnet.stonad());
        assertThat(beregnet.linjer()).extracting(Stonadslinje::key).doesNotHaveDuplicates();
    }

    @Property(tries = 200)
    void aMonthSplitInDaysAddsUpBeforeRounding(@ForAll long seed) {
        Stonadsgrunnlag month = random(seed);
        Brok sum = Brok.ZERO;
        for (Frammotedag day : month.dager()) {
            Brok one = calculate(only(month, day)).uavrundet();
            assertThat(one).isGreaterThanOrEqualTo(Brok.ZERO);
            sum = sum.plus(one);
        }
        Beregnet beregnet = calculate(month);
        assertThat(sum).isEqualTo(beregnet.uavrundet());
        assertThat(beregnet.stonad()).isEqualTo(new Belop(sum.round(1)));
    }

    @Property(tries = 200)
    void moreWorkNeverGivesMore(
            @ForAll long seed, @ForAll @IntRange(max = 450) int minutes, @ForAll int which) {
        Stonadsgrunnlag less = random(seed);
        List<Frammotedag> days = new ArrayList<>(less.dager());
        int at = Math.floorMod(which, days.size());
        Frammotedag day = days.get(at);
        int work = Math.min(day.arbeidsminutter(), minutes);
        days.set(at, new Frammotedag(day.dato(), day.frammote(), work));
        assertThat(calculate(less).stonad())
                .isLessThanOrEqualTo(
                        calculate(with(less, less.barn(), days, less.ytelser())).stonad());
    }

    @Property(tries = 200)
    void nothingGivesMoreThanBeingThereEveryDayOrLessThanNothing(@ForAll long seed) {
        Stonadsgrunnlag grunnlag = random(seed);
        List<Frammotedag> present =
                grunnlag.dager().stream()
                        .map(day -> Frammotedag.of(day.dato(), new TilStede()))
                        .toList();
        Belop full = calculate(with(grunnlag, grunnlag.barn(), present, List.of())).stonad();
        assertThat(calculate(grunnlag).stonad()).isBetween(Belop.ZERO, full);
    }

    @Property(tries = 200)
    void theOrderOfTheInputsDoesNotMatter(@ForAll long seed, @ForAll long shuffle) {
        Stonadsgrunnlag grunnlag = random(seed);
        List<ForsorgetBarn> barn = new ArrayList<>(grunnlag.barn());
        List<Frammotedag> dager = new ArrayList<>(grunnlag.dager());
        List<SamordnetYtelse> ytelser = new ArrayList<>(grunnlag.ytelser());
        Random random = new Random(shuffle);
        Collections.shuffle(barn, random);
        Collections.shuffle(dager, random);
        Collections.shuffle(ytelser, random);
        assertThat(trace(with(grunnlag, barn, dager, ytelser))).isEqualTo(trace(grunnlag));
    }

    private static String trace(Stonadsgrunnlag grunnlag) {
        // As text, since maps are equal whatever the order of their keys.
        return Kvalifiseringsstonad.calculate(grunnlag, NASJONALE).spor().toMap().toString();
    }

    private static Stonadsgrunnlag only(Stonadsgrunnlag g, Frammotedag day) {
        LocalDate date = day.dato();
        return new Stonadsgrunnlag(
                date,
                date,
                g.fodt(),
                g.fodtKilde(),
                g.barn().stream().filter(b -> b.fodt() != null && !b.fodt().isAfter(date)).toList(),
                List.of(day),
                g.frammoteKilde(),
                g.ytelser().stream()
                        .filter(y -> y.covers(date))
                        .map(
                                y ->
                                        new SamordnetYtelse(
                                                y.id(),
                                                y.type(),
                                                date,
                                                date,
                                                y.dagsats(),
                                                y.kilde()))
                        .toList(),
                g.barnebidrag());
    }
}
