package no.helhet.regelverk.livsopphold;

import static no.helhet.regelverk.livsopphold.Eksempler.KILDE;
import static no.helhet.regelverk.livsopphold.Eksempler.KOMMUNALE;
import static no.helhet.regelverk.livsopphold.Eksempler.KOMMUNE;
import static no.helhet.regelverk.livsopphold.Eksempler.NASJONALE;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.livsopphold.Beregning.Beregnet;
import no.helhet.regelverk.livsopphold.Husholdning.Type;
import no.helhet.regelverk.livsopphold.Linje.Gruppe;
import no.helhet.regelverk.parametre.Enhet;
import no.helhet.regelverk.parametre.Parametre;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

class LivsoppholdPropertiesTest {

    private static final List<String> AMOUNTS =
            List.of(
                    "livsopphold-enslig",
                    "livsopphold-par",
                    "livsopphold-bofellesskap",
                    "barn-0-5",
                    "barn-6-10",
                    "barn-11-17",
                    "boligramme");

    @Property(tries = 400)
    void moreIncomeOfAnyKindNeverGivesMoreSupport(
            @ForAll long seed,
            @ForAll Inntekt.Type type,
            @ForAll boolean childs,
            @ForAll @IntRange(max = 60_000) int kroner,
            @ForAll @IntRange(max = 20_000) int fribelop) {
        Grunnlag grunnlag = withChild(household(seed));
        Parametre parametre =
                NASJONALE.with(
                        KOMMUNE,
                        List.of(
                                Eksempler.parameter(
                                        "sparepenger-fribelop", Enhet.KRONER, fribelop * 100L),
                                Eksempler.parameter("barns-sparepenger-utenfor", Enhet.JA_NEI, 0)));
        boolean ofChild = type != Inntekt.Type.LONN && childs;
        Hvem hvem =
                ofChild || type == Inntekt.Type.BARNS_ARBEIDSINNTEKT
                        ? new Hvem.Barnet("ungt")
                        : new Hvem.Soker();
        List<Inntekt> more = new ArrayList<>(grunnlag.inntekter());
        more.add(new Inntekt("mer", type, "", Belop.kroner(kroner), hvem, KILDE));
        Summer before = LivsoppholdTest.calculate(grunnlag, parametre).computed();
        Summer after =
                LivsoppholdTest.calculate(
                                Eksempler.with(grunnlag, grunnlag.behov(), more), parametre)
                        .computed();
        assertThat(after.stonad()).isLessThanOrEqualTo(before.stonad());
        Belop counted =
                switch (type) {
                    case BARNETRYGD, BARNS_ARBEIDSINNTEKT -> Belop.ZERO;
                    case SPAREPENGER -> after.inntekt().minus(before.inntekt());
                    default -> Belop.kroner(kroner);
                };
        assertThat(after.inntekt().minus(before.inntekt())).isEqualTo(counted);
    }

    @Property(tries = 200)
    void aHouseholdHasOneFreeAmountHoweverItsSavingsAreSpread(
            @ForAll @Size(max = 6) List<@IntRange(max = 900_000) Integer> accounts,
            @ForAll @IntRange(max = 2_000_000) int fribelop) {
        Parametre parametre =
                NASJONALE.with(
                        KOMMUNE,
                        List.of(
                                Eksempler.parameter(
                                        "sparepenger-fribelop", Enhet.KRONER, fribelop)));
        List<Inntekt> savings = new ArrayList<>();
        long all = 0;
        for (int ore : accounts) {
            all += ore;
            savings.add(
                    new Inntekt(
                            "k" + savings.size(),
                            Inntekt.Type.SPAREPENGER,
                            "",
                            new Belop(ore),
                            savings.size() % 2 == 0 ? new Hvem.Soker() : new Hvem.Partner(),
                            KILDE));
        }
        Grunnlag grunnlag =
                Eksempler.with(
                        Eksempler.household(YearMonth.of(2026, 12), Type.PAR), List.of(), savings);
        assertThat(LivsoppholdTest.calculate(grunnlag, parametre).computed().inntekt())
                .isEqualTo(new Belop(Math.max(0, all - fribelop)));
    }

    @Property(tries = 400)
    void aHigherRateOrFrameNeverGivesLess(
            @ForAll long seed,
            @ForAll @IntRange(max = 6) int which,
            @ForAll @IntRange(max = 2_000_000) int ore,
            @ForAll @IntRange(max = 500_000) int more) {
        Grunnlag grunnlag = household(seed);
        assertThat(stonad(grunnlag, AMOUNTS.get(which), ore + more))
                .isGreaterThanOrEqualTo(stonad(grunnlag, AMOUNTS.get(which), ore));
    }

    @Property(tries = 200)
    void aKeptTraceReadsBackAsTheSameMonth(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 31) int one,
            @ForAll @IntRange(min = 1, max = 31) int other) {
        Grunnlag g = household(seed);
        Grunnlag part =
                new Grunnlag(
                        g.kommunenr(),
                        g.month(),
                        Delmaned.of(
                                g.month(),
                                g.month().atDay(Math.min(one, other)),
                                g.month().atDay(Math.max(one, other))),
                        g.husholdning(),
                        g.behov(),
                        g.inntekter());
        Beregnet beregnet = LivsoppholdTest.calculate(part, KOMMUNALE);
        // As text, since a number that is read back may be of another kind.
        assertThat(Spor.read(beregnet.spor().toMap()).orElseThrow())
                .hasToString(beregnet.regnskap().toString());
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
                        case INNTEKT, REDUKSJON -> -line.computed().ore();
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

    private static Belop stonad(Grunnlag grunnlag, String id, long ore) {
        Parametre parametre =
                NASJONALE.with(
                        KOMMUNE,
                        List.of(
                                Eksempler.parameter(id, Enhet.KRONER_PER_MANED, ore),
                                Eksempler.parameter(
                                        "norm-ved-siden", Enhet.KRONER_PER_MANED, ore)));
        List<Behov> behov = new ArrayList<>(grunnlag.behov());
        behov.add(
                new Behov(
                        "norm",
                        Behov.Type.ANNET,
                        "Etter norm",
                        Belop.kroner(30_000),
                        new Behov.Norm("norm-ved-siden", 2),
                        KILDE));
        return LivsoppholdTest.calculate(
                        Eksempler.with(grunnlag, behov, grunnlag.inntekter()), parametre)
                .computed()
                .stonad();
    }

    private static Grunnlag withChild(Grunnlag grunnlag) {
        List<Barn> barn = new ArrayList<>(grunnlag.husholdning().barn());
        barn.add(Barn.fast("ungt", "Barnet", LocalDate.of(2015, 5, 5), KILDE));
        return with(grunnlag, barn);
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
