package no.helhet.statistics.agreement;

import java.util.Arrays;

/// Observed and expected disagreement when each unit counts some number of times. Levels
/// and counts of each unit are laid out once; a draw of a bootstrap is then one pass
/// over them. Nominal, ordinal and interval distances have closed forms in sums and
/// squares; only the ratio looks at pairs of levels.
final class Coincidences {
    private final Metric metric;
    private final double[] values;
    private final int[] starts;
    private final int[] levels;
    private final int[] counts;
    private final int[] rated;
    private final double[] fixed;
    private final double[] margins;
    private final double[] places;
    private int[] times;
    private double total;

    private Coincidences(Metric metric, double[] values, int units, int cells) {
        this.metric = metric;
        this.values = values;
        starts = new int[units + 1];
        levels = new int[cells];
        counts = new int[cells];
        rated = new int[units];
        fixed = new double[units];
        margins = new double[values.length];
        places = new double[values.length];
        times = new int[units];
    }

    /// @param ratings with at least two of each unit
    static Coincidences of(Ratings ratings, Metric metric) {
        int units = ratings.units().size();
        var values = new double[ratings.levels().size()];
        Arrays.setAll(values, ratings::levelValue);
        int cells = 0;
        for (int u = 0; u < units; u++) {
            cells += ratings.rated(u);
        }
        var made = new Coincidences(metric, values, units, cells);
        int at = 0;
        var codes = new int[ratings.raters().size()];
        for (int u = 0; u < units; u++) {
            int m = 0;
            for (int r = 0; r < codes.length; r++) {
                if (ratings.code(u, r) >= 0) {
                    codes[m++] = ratings.code(u, r);
                }
            }
            Arrays.sort(codes, 0, m);
            made.rated[u] = m;
            made.starts[u] = at;
            for (int i = 0; i < m; i++) {
                if (i > 0 && codes[i] == codes[i - 1]) {
                    made.counts[at - 1]++;
                } else {
                    made.levels[at] = codes[i];
                    made.counts[at++] = 1;
                }
            }
        }
        made.starts[units] = at;
        if (metric == Metric.INTERVAL) {
            made.centre();
        }
        if (metric != Metric.ORDINAL) {
            Arrays.setAll(made.fixed, made::apart);
        }
        return made;
    }

    private void centre() {
        double mean = Arrays.stream(values).average().orElseThrow();
        Arrays.setAll(places, c -> values[c] - mean);
    }

    /// Takes each unit so many times.
    void count(int[] taken) {
        times = taken;
        Arrays.fill(margins, 0);
        total = 0;
        for (int u = 0; u < rated.length; u++) {
            int t = taken[u];
            if (t == 0) {
                continue;
            }
            for (int i = starts[u]; i < starts[u + 1]; i++) {
                margins[levels[i]] += t * counts[i];
            }
            total += t * (double) rated[u];
        }
        if (metric == Metric.ORDINAL) {
            double below = -total / 2;
            for (int c = 0; c < margins.length; c++) {
                places[c] = below + margins[c] / 2;
                below += margins[c];
            }
        }
    }

    /// Ratings that count.
    int ratings() {
        return (int) total;
    }

    /// Dₒ
    double observed() {
        double sum = 0;
        for (int u = 0; u < rated.length; u++) {
            if (times[u] > 0) {
                sum += times[u] * disagreement(u);
            }
        }
        return sum / total;
    }

    /// Σ over pairs of a unit's ratings of their distance, over m - 1.
    double disagreement(int unit) {
        return metric == Metric.ORDINAL ? apart(unit) : fixed[unit];
    }

    private double apart(int unit) {
        int from = starts[unit];
        int to = starts[unit + 1];
        if (to - from == 1) {
            return 0;
        }
        double m = rated[unit];
        return switch (metric) {
            case NOMINAL -> {
                double sum = 0;
                for (int i = from; i < to; i++) {
                    sum += counts[i] * (m - counts[i]);
                }
                yield sum / (m - 1);
            }
            case ORDINAL, INTERVAL -> {
                double mean = 0;
                for (int i = from; i < to; i++) {
                    mean += counts[i] * places[levels[i]] / m;
                }
                double sum = 0;
                for (int i = from; i < to; i++) {
                    double off = places[levels[i]] - mean;
                    sum += counts[i] * off * off;
                }
                yield 2 * m * sum / (m - 1);
            }
            case RATIO -> {
                double sum = 0;
                for (int i = from; i < to; i++) {
                    for (int j = from; j < i; j++) {
                        sum += 2 * counts[i] * counts[j] * ratio(levels[i], levels[j]);
                    }
                }
                yield sum / (m - 1);
            }
        };
    }

    /// Dₑ
    double expected() {
        double sum = 0;
        switch (metric) {
            case NOMINAL -> {
                for (double n : margins) {
                    sum += n * (total - n);
                }
            }
            case ORDINAL, INTERVAL -> {
                double mean = 0;
                for (int c = 0; c < margins.length; c++) {
                    mean += margins[c] * places[c] / total;
                }
                for (int c = 0; c < margins.length; c++) {
                    double off = places[c] - mean;
                    sum += 2 * total * margins[c] * off * off;
                }
            }
            case RATIO -> {
                for (int c = 0; c < margins.length; c++) {
                    if (margins[c] == 0) {
                        continue;
                    }
                    double row = 0;
                    for (int k = 0; k < c; k++) {
                        row += margins[k] * ratio(c, k);
                    }
                    sum += 2 * margins[c] * row;
                }
            }
        }
        return onlyOne() ? 0 : sum / (total * (total - 1));
    }

    private boolean onlyOne() {
        for (double n : margins) {
            if (n > 0) {
                return n == total;
            }
        }
        return true;
    }

    private double ratio(int c, int k) {
        double share = (values[c] - values[k]) / (values[c] + values[k]);
        return share * share;
    }
}
