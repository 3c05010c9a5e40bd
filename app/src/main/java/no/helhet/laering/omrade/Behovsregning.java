package no.helhet.laering.omrade;

import no.helhet.laering.omrade.Behov.Ar;
import no.helhet.laering.omrade.Behov.Rad;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.Groups;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.area.GammaPoisson;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Works out a need from counts by area and age and the people to come: pure, and the same every
/// time.
///
/// Each area's rates are those of its ages in all areas together times the area's own ratio, drawn
/// towards all by an empirical Bayes model ([GammaPoisson]). Uncertainty is simulated: of the
/// ratio,
/// of the whole level from year to year as it has varied before, and of chance in the count itself.
final class Behovsregning {
    static final int YEARS = 3;
    private static final int DRAWS = 4000;
    private static final long SEED = 20;
    private static final double TAIL = .025;

    private final Map<String, Map<String, Folk>> people;
    private final Map<String, Double> rates = new HashMap<>();
    private final Map<String, Double> shapes = new HashMap<>();
    private final Map<String, Double> scales = new HashMap<>();
    private final double yearly;

    /// The people of an age in an area.
    ///
    /// @param folk in the last year that is known
    /// @param antall of them counted
    /// @param kommende people in each of the coming years
    record Folk(long folk, long antall, double[] kommende) {}

    private Behovsregning(Map<String, Map<String, Folk>> people, double yearly) {
        this.people = people;
        this.yearly = yearly;
    }

    /// @param people by area and age
    /// @param levels rates of all areas together in the years that are known, the oldest first
    /// @param hidden areas that are not shown
    static Behov of(
            Map<String, Map<String, Folk>> people,
            Map<String, String> names,
            Set<String> hidden,
            List<Double> levels,
            int lastYear,
            boolean projected) {
        return new Behovsregning(people, yearly(levels)).run(names, hidden, lastYear, projected);
    }

    /// How much the level has changed from one year to the next, on the scale of logarithms.
    private static double yearly(List<Double> levels) {
        double sum = 0;
        for (int i = 1; i < levels.size(); i++) {
            double step = Math.log(levels.get(i) / levels.get(i - 1));
            sum += step * step;
        }
        return levels.size() < 2 ? 0 : Math.sqrt(sum / (levels.size() - 1));
    }

    private Behov run(
            Map<String, String> names, Set<String> hidden, int lastYear, boolean projected) {
        estimate();
        var codes = people.keySet().stream().sorted().toList();
        var draws = draws(codes);
        var rows = new ArrayList<Rad>();
        for (var kode : codes) {
            if (!hidden.contains(kode)) {
                rows.add(
                        new Rad(
                                kode,
                                names.getOrDefault(kode, kode),
                                counted(kode),
                                years(List.of(kode), draws, lastYear)));
            }
        }
        rows.sort((a, b) -> Omraderegning.inOrder(a.navn(), b.navn()));
        long all = codes.stream().mapToLong(this::counted).sum();
        return new Behov(projected, rows, new Rad("", "", all, years(codes, draws, lastYear)));
    }

    private long counted(String kode) {
        return ages(kode).values().stream().mapToLong(Folk::antall).sum();
    }

    private Map<String, Folk> ages(String kode) {
        return people.getOrDefault(kode, Map.of());
    }

    private void estimate() {
        var folk = new HashMap<String, long[]>();
        people.values()
                .forEach(
                        ages ->
                                ages.forEach(
                                        (age, f) -> {
                                            var sums = folk.computeIfAbsent(age, k -> new long[2]);
                                            sums[0] += f.folk();
                                            sums[1] += f.antall();
                                        }));
        folk.forEach((age, s) -> rates.put(age, s[0] == 0 ? 0 : (double) s[1] / s[0]));
        var codes = people.keySet().stream().sorted().toList();
        var observed = codes.stream().mapToDouble(this::counted).toArray();
        var expected = codes.stream().mapToDouble(k -> expected(k, -1)).toArray();
        var model =
                result(
                        GammaPoisson.fit(
                                Groups.of(
                                        "omrade",
                                        codes.stream().map(k -> "k" + k).toArray(String[]::new)),
                                Numbers.of("antall", observed),
                                Numbers.of("ventet", expected),
                                GammaPoisson.Estimator.MOMENTS,
                                1 - 2 * TAIL));
        double all = Arrays.stream(observed).sum();
        for (int i = 0; i < codes.size(); i++) {
            var shape = model == null ? null : model.shape();
            var rate = model == null ? null : model.rate();
            // No variation beyond chance: every area has the ratio of all, known from all counts.
            shapes.put(codes.get(i), shape == null ? all : observed[i] + shape);
            scales.put(
                    codes.get(i),
                    1 / (rate == null ? Arrays.stream(expected).sum() : expected[i] + rate));
        }
    }

    /// @param year of the coming ones; -1 for the last that is known
    private double expected(String kode, int year) {
        double sum = 0;
        for (var entry : ages(kode).entrySet()) {
            var f = entry.getValue();
            sum +=
                    rates.getOrDefault(entry.getKey(), 0.0)
                            * (year < 0 ? f.folk() : f.kommende()[year]);
        }
        return sum;
    }

    /// Counts by area and year: draws by area, then year, then draw.
    private Map<String, double[][]> draws(List<String> codes) {
        var random = new Random(SEED);
        var levels = new double[YEARS][DRAWS];
        for (int d = 0; d < DRAWS; d++) {
            double level = 0;
            for (int y = 0; y < YEARS; y++) {
                level += yearly * random.nextGaussian();
                levels[y][d] = Math.exp(level);
            }
        }
        var all = new HashMap<String, double[][]>();
        for (var kode : codes) {
            double shape = shapes.getOrDefault(kode, 1.0);
            double scale = scales.getOrDefault(kode, 1.0);
            var counts = new double[YEARS][DRAWS];
            for (int d = 0; d < DRAWS; d++) {
                double ratio = gamma(random, shape) * scale;
                for (int y = 0; y < YEARS; y++) {
                    double mean = expected(kode, y) * ratio * levels[y][d];
                    counts[y][d] = poisson(random, mean);
                }
            }
            all.put(kode, counts);
        }
        return all;
    }

    private List<Ar> years(List<String> codes, Map<String, double[][]> draws, int lastYear) {
        var years = new ArrayList<Ar>();
        for (int y = 0; y < YEARS; y++) {
            var sum = new double[DRAWS];
            double mean = 0;
            for (var kode : codes) {
                var own = draws.getOrDefault(kode, new double[YEARS][DRAWS])[y];
                for (int d = 0; d < DRAWS; d++) {
                    sum[d] += own[d];
                }
                mean +=
                        expected(kode, y)
                                * shapes.getOrDefault(kode, 1.0)
                                * scales.getOrDefault(kode, 1.0);
            }
            Arrays.sort(sum);
            years.add(
                    new Ar(
                            lastYear + 1 + y,
                            mean,
                            sum[(int) (TAIL * DRAWS)],
                            sum[(int) ((1 - TAIL) * DRAWS) - 1]));
        }
        return years;
    }

    /// Marsaglia & Tsang (2000); shapes are of one or more here.
    private static double gamma(Random random, double shape) {
        double d = shape - 1 / 3.0;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(random.nextDouble()) < .5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    /// By multiplication where the mean is small, by the normal distribution where it is large.
    private static double poisson(Random random, double mean) {
        if (mean > 60) {
            return Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    private static <R> @Nullable R result(Fit<R> fit) {
        return switch (fit) {
            case Fitted<R>(var result) -> result;
            case FittedWithWarnings<R>(var result, var ignored) -> result;
            case NotEstimable<R> none -> null;
        };
    }
}
