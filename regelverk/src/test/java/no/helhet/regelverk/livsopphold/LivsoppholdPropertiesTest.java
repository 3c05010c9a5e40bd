package no.helhet.regelverk.livsopphold;

import static no.helhet.regelverk.livsopphold.Eksempler.KILDE;
import static no.helhet.regelverk.livsopphold.Eksempler.KOMMUNALE;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.livsopphold.Beregning.Beregnet;
import no.helhet.regelverk.livsopphold.Husholdning.Type;
import no.helhet.regelverk.livsopphold.Linje.Gruppe;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

class LivsoppholdPropertiesTest {

    @Property(tries = 200)
    void moreIncomeNeverGivesMoreSupport(
            @ForAll long seed, @ForAll @IntRange(max = 60_000) int kroner) {
        Grunnlag grunnlag = household(seed);
        List<Inntekt> more = new ArrayList<>(grunnlag.inntekter());
        Inntekt.Type type =
                new Random(seed).nextBoolean() ? Inntekt.Type.LONN : Inntekt.Type.BARNETRYGD;
        more.add(Eksempler.inntekt("mer", type, kroner));
        assertThat(stonad(Eksempler.with(grunnlag, grunnlag.behov(), more)))
                .isLessThanOrEqualTo(stonad(grunnlag));
    }

    @Property(tries = 200)
    void oneMoreChildNeverGivesLess(
            @ForAll long seed,
            @ForAll @IntRange(max = 20) int age,
            @ForAll @IntRange(max = 100) int share) {
        Grunnlag grunnlag = household(seed);
        List<Barn> barn = new ArrayList<>(grunnlag.husholdning().barn());
        LocalDate fodt = LocalDate.of(2026 - age, 5, 5);
        barn.add(new Barn("til", "Et til", fodt, share, false, KILDE, KILDE));
        assertThat(stonad(with(grunnlag, barn))).isGreaterThanOrEqualTo(stonad(grunnlag));
    }

    @Property(tries = 200)
    void theLinesAddUpToTheResult(@ForAll long seed) {
        Beregnet beregnet = LivsoppholdTest.calculate(household(seed), KOMMUNALE);
        long sum = 0;
        for (Linje line : beregnet.linjer()) {
            sum +=
                    switch (line.gruppe()) {
                        case BEHOV -> line.computed().ore();
                        case INNTEKT -> -line.computed().ore();
                        case UTENFOR -> 0;
                    };
        }
        assertThat(beregnet.computed().stonad()).isEqualTo(new Belop(Math.max(0, sum)));
        assertThat(beregnet.linjer())
                .filteredOn(line -> line.gruppe() == Gruppe.UTENFOR)
                .allSatisfy(line -> assertThat(line.forslag()).isEqualTo(Belop.ZERO));
    }

    @Property(tries = 200)
    void theOrderOfTheInputsDoesNotMatter(@ForAll long seed, @ForAll long shuffle) {
        Grunnlag grunnlag = household(seed);
        List<Barn> barn = new ArrayList<>(grunnlag.husholdning().barn());
        List<Behov> behov = new ArrayList<>(grunnlag.behov());
        List<Inntekt> inntekter = new ArrayList<>(grunnlag.inntekter());
        Random random = new Random(shuffle);
        Collections.shuffle(barn, random);
        Collections.shuffle(behov, random);
        Collections.shuffle(inntekter, random);
        Grunnlag shuffled = Eksempler.with(with(grunnlag, barn), behov, inntekter);
        // As text too, since maps are equal whatever the order of their keys.
        assertThat(Livsopphold.calculate(shuffled, KOMMUNALE).spor().toMap().toString())
                .isEqualTo(Livsopphold.calculate(grunnlag, KOMMUNALE).spor().toMap().toString());
    }

    private static Belop stonad(Grunnlag grunnlag) {
        return LivsoppholdTest.calculate(grunnlag, KOMMUNALE).computed().stonad();
    }

    private static Grunnlag with(Grunnlag g, List<Barn> barn) {
        return new Grunnlag(
                g.kommunenr(),
                g.month(),
                new Husholdning(g.husholdning().type(), barn, KILDE),
                g.behov(),
                g.inntekter());
    }

    private static Grunnlag household(long seed) {
        Random random = new Random(seed);
        List<Barn> barn = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            LocalDate fodt = LocalDate.of(2008, 1, 1).plusDays(random.nextInt(6_500));
            barn.add(
                    new Barn("b" + i, "Barn " + i, fodt, random.nextInt(101), false, KILDE, KILDE));
        }
        List<Behov> behov = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            Behov.Type type = Behov.Type.values()[random.nextInt(Behov.Type.values().length)];
            Belop sokt = new Belop(random.nextInt(2_000_000));
            behov.add(new Behov("u" + i, type, "Utgift", sokt, null, KILDE));
        }
        List<Inntekt> inntekter = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            Inntekt.Type type = Inntekt.Type.values()[random.nextInt(6)];
            inntekter.add(Eksempler.inntekt("i" + i, type, random.nextInt(15_000)));
        }
        Type type = Type.values()[random.nextInt(3)];
        Grunnlag people =
                Eksempler.household(YearMonth.of(2026, 12), type, barn.toArray(new Barn[0]));
        return Eksempler.with(people, behov, inntekter);
    }
}
