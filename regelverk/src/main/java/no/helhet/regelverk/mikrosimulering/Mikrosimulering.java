package no.helhet.regelverk.mikrosimulering;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Financial assistance (sotjl § 18) of every household in a month, to the øre as the single
/// calculation has it. Who is entitled is taken to apply: no behaviour is simulated.
public final class Mikrosimulering {
    private Mikrosimulering() {}

    /// The assistance of each household, on as many threads as there are processors.
    ///
    /// @param month children's ages are those of this month
    /// @param rules compiled for the population's municipalities
    /// @return øre, in the order of the population
    public static long[] run(Population population, YearMonth month, RuleSet rules) {
        long[] assistance = new long[population.size()];
        run(population, month, rules, assistance, Runtime.getRuntime().availableProcessors());
        return assistance;
    }

    /// The same, into an array that is there.
    ///
    /// @param assistance as long as the population
    /// @param threads one or more
    public static void run(
            Population population, YearMonth month, RuleSet rules, long[] assistance, int threads) {
        if (!rules.municipalities.equals(population.municipalities())) {
            throw new IllegalArgumentException("The rules are for other municipalities");
        }
        if (assistance.length != population.size()) {
            throw new IllegalArgumentException("A place is needed for each household");
        }
        Kernel kernel = new Kernel(population, month, rules, assistance);
        if (threads == 1) {
            kernel.run(0, assistance.length);
            return;
        }
        List<Future<?>> parts = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                int from = (int) ((long) assistance.length * i / threads);
                int to = (int) ((long) assistance.length * (i + 1) / threads);
                parts.add(pool.submit(() -> kernel.run(from, to)));
            }
        }
        parts.forEach(Mikrosimulering::finish);
    }

    private static void finish(Future<?> part) {
        try {
            part.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A part of the simulation failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The simulation was interrupted", e);
        }
    }
}
