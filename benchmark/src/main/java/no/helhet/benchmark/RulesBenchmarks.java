package no.helhet.benchmark;

import no.helhet.cli.synthetic.SyntheticHouseholds;
import no.helhet.regelverk.livsopphold.Grunnlag;
import no.helhet.regelverk.livsopphold.Livsopphold;
import no.helhet.regelverk.mikrosimulering.Mikrosimulering;
import no.helhet.regelverk.mikrosimulering.Population;
import no.helhet.regelverk.mikrosimulering.RuleSet;
import no.helhet.regelverk.mikrosimulering.RuleSet.Compilation.Compiled;
import no.helhet.regelverk.parametre.Parametre;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

import java.util.List;

/// What JMH runs; see [RulesBench].
public class RulesBenchmarks {
    private static final int CASES = 1_000;
    private static final int HOUSEHOLDS = 1_000_000;
    static final int THREADS = 2;

    /// Cases for the single calculation.
    @State(Scope.Benchmark)
    public static class Cases {
        final Parametre parametre = Parametre.nasjonale();
        final List<Grunnlag> all = SingleCases.draw(CASES);
    }

    /// A population with its rules.
    @State(Scope.Benchmark)
    public static class Bulk {
        final Population population =
                SyntheticHouseholds.draw(
                        1, SingleCases.MONTH.atDay(1), HOUSEHOLDS, (step, done, total) -> {});
        final long[] assistance = new long[HOUSEHOLDS];
        final RuleSet rules =
                ((Compiled)
                                RuleSet.compile(
                                        Parametre.nasjonale(),
                                        SingleCases.MONTH.atDay(1),
                                        population.municipalities()))
                        .rules();
    }

    @Benchmark
    @OperationsPerInvocation(CASES)
    public void single(Cases cases, Blackhole blackhole) {
        for (var grunnlag : cases.all) {
            blackhole.consume(Livsopphold.calculate(grunnlag, cases.parametre));
        }
    }

    @Benchmark
    @OperationsPerInvocation(CASES)
    public void kept(Cases cases, Blackhole blackhole) {
        for (var grunnlag : cases.all) {
            blackhole.consume(Livsopphold.calculate(grunnlag, cases.parametre).spor().toMap());
        }
    }

    @Benchmark
    @OperationsPerInvocation(HOUSEHOLDS)
    public long[] bulk(Bulk bulk) {
        Mikrosimulering.run(
                bulk.population, SingleCases.MONTH, bulk.rules, bulk.assistance, THREADS);
        return bulk.assistance;
    }
}
