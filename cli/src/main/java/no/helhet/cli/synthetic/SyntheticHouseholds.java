package no.helhet.cli.synthetic;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.livsopphold.Husholdning.Type;
import no.helhet.regelverk.mikrosimulering.Household;
import no.helhet.regelverk.mikrosimulering.Household.Amount;
import no.helhet.regelverk.mikrosimulering.Household.Child;
import no.helhet.regelverk.mikrosimulering.Population;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Invented households of all kinds, not only those who ask for help, for simulating rates. The
/// shares are chosen by Helhet so that 3 to 6 of a hundred are entitled with the rates of 2026; no
/// statistics stand behind them (docs/simulering.md has them all). The same seed and day always
/// give the same households.
public final class SyntheticHouseholds {
    // Of a hundred households.
    private static final int SINGLE = 40;
    private static final int SHARED = SINGLE + 6;
    private static final int LONE_PARENT = SHARED + 6;
    private static final int COUPLE = LONE_PARENT + 26;
    // Of a thousand adults.
    private static final int AT_WORK = 745;
    private static final int ON_BENEFIT = AT_WORK + 230;
    private static final double WAGE = 34_000;
    private static final double WAGE_SPREAD = 0.24;
    private static final double BENEFIT = 26_500;
    private static final double BENEFIT_SPREAD = 0.12;

    private final Seed seed;
    private final LocalDate today;

    private SyntheticHouseholds(long seed, LocalDate today) {
        this.seed = new Seed(seed);
        this.today = today;
    }

    /// @param today the day that ages are counted from
    public static Population draw(long seed, LocalDate today, int count, Progress progress) {
        var households = new SyntheticHouseholds(seed, today);
        var population = new Population.Builder(count);
        for (int i = 0; i < count; i++) {
            population.add(households.draw(i));
            if (i % 50_000 == 0) {
                progress.report("Drawing households", i, count);
            }
        }
        return population.build();
    }

    private Household draw(int index) {
        var random = seed.stream(Purpose.SIMULATED_HOUSEHOLDS, index);
        var area = Area.of(random.nextInt(1000));
        int kind = random.nextInt(100);
        var type = type(kind);
        boolean parent = kind >= COUPLE || kind >= SHARED && kind < LONE_PARENT;
        var children = parent ? children(random, type) : List.<Child>of();
        long income = adultIncome(random) + (type == Type.PAR ? adultIncome(random) : 0);
        if (type == Type.ENSLIG) {
            income += maintenance(random, children.size());
        }
        return new Household(
                area.kommunenr,
                type,
                children,
                Map.of(
                        Amount.HOUSING, Belop.kroner(housing(random, type, children.size())),
                        Amount.OTHER_EXPENSES, Belop.kroner(otherExpenses(random, children)),
                        Amount.INCOME, Belop.kroner(income),
                        Amount.CHILD_BENEFIT, childBenefit(children),
                        Amount.CHILDRENS_EARNINGS,
                                Belop.kroner(childrensEarnings(random, children))));
    }

    private static Type type(int kind) {
        if (kind >= SINGLE && kind < SHARED) {
            return Type.BOFELLESSKAP;
        }
        return kind < LONE_PARENT ? Type.ENSLIG : Type.PAR;
    }

    private List<Child> children(SplittableRandom random, Type type) {
        int oldest = Families.oldestChild(Families.age(random, true));
        int count = Families.childCount(random);
        int share = type == Type.ENSLIG && random.nextInt(4) == 0 ? 50 : 100;
        var children = new ArrayList<Child>();
        for (int i = 0; i < count; i++) {
            var born = Families.born(today, random, random.nextInt(oldest + 1));
            children.add(new Child(born, share));
        }
        return children;
    }

    /// Kroner after tax.
    private static long adultIncome(SplittableRandom random) {
        int draw = random.nextInt(1000);
        if (draw >= ON_BENEFIT) {
            return 0;
        }
        return draw < AT_WORK
                ? around(random, WAGE, WAGE_SPREAD)
                : around(random, BENEFIT, BENEFIT_SPREAD);
    }

    private static long around(SplittableRandom random, double median, double spread) {
        return Math.round(median * Math.exp(spread * random.nextGaussian()) / 10) * 10;
    }

    private static long maintenance(SplittableRandom random, int children) {
        return random.nextBoolean() ? children * (1_500L + 100 * random.nextInt(20)) : 0;
    }

    private static long housing(SplittableRandom random, Type type, int children) {
        long rent = Application.rent(random);
        return switch (type) {
            case BOFELLESSKAP -> rent * 6 / 10;
            case ENSLIG -> rent + 1_500L * children;
            case PAR -> rent + 1_500L * (children + 1);
        };
    }

    /// Electricity and insurance, and kindergarten from one to five years.
    private long otherExpenses(SplittableRandom random, List<Child> children) {
        long kindergarten =
                children.stream().filter(c -> age(c) >= 1 && age(c) <= 5).count() * 1_200;
        return 900 + 100 * random.nextInt(13) + kindergarten;
    }

    private static Belop childBenefit(List<Child> children) {
        return Belop.sum(
                children.stream()
                        .map(c -> new Belop(DecisionJson.CHILD_BENEFIT).percent(c.share()))
                        .toList());
    }

    private long childrensEarnings(SplittableRandom random, List<Child> children) {
        long sum = 0;
        for (var child : children) {
            if (age(child) >= 13 && random.nextInt(5) == 0) {
                sum += 500 + 100 * random.nextInt(26);
            }
        }
        return sum;
    }

    private int age(Child child) {
        return Period.between(child.born(), today).getYears();
    }
}
