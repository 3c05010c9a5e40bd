package no.helhet.statistics.process;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Interval;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import org.apache.commons.statistics.distribution.TDistribution;

import java.util.ArrayList;
import java.util.List;

/// Where a year of monthly amounts ends: what is known and what is expected of the months left,
/// with intervals.
///
/// Each month left is the same month of the year before times the growth since: the mean of
/// log(month / same month the year before) over the last twelve months that have both, six at
/// least. With less history it is the mean of the last twelve months. The interval is Student's t:
/// the scatter about the growth (or the mean), and that the growth itself is estimated, which all
/// months left share. It holds while growth keeps to what it was: a change in law or in price of
/// housing next month is in no interval.
///
/// @param method how the months left were found
/// @param known sum of the months that are known
/// @param total known and expected
/// @param interval of the total
/// @param months those left, in order
public record YearEnd(
        Method method, double known, double total, Interval interval, List<Month> months) {
    private static final int YEAR = 12;
    private static final int FEWEST = 6;

    /// How the months left were found.
    public enum Method {
        /// The year before, times the growth since.
        GROWTH,
        /// The mean of the months known.
        MEAN,
        /// The year is over.
        OVER
    }

    /// A month left.
    public record Month(double expected, Interval interval) {}

    public YearEnd {
        months = List.copyOf(months);
    }

    /// @param amounts month by month up to the last known, none missing
    /// @param left months of the year that are left, 0 to 11
    /// @param confidence how often the intervals hold, such as 0.8
    public static Fit<YearEnd> of(Numbers amounts, int left, double confidence) {
        if (left < 0 || left >= YEAR || !(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException(left + " months left at " + confidence);
        }
        int n = amounts.size();
        for (int i = 0; i < n; i++) {
            if (!Double.isFinite(amounts.at(i)) || amounts.at(i) < 0) {
                return Fit.notEstimable(
                        Warning.Kind.OUT_OF_RANGE,
                        amounts.name(),
                        "Month %d is %s.".formatted(i + 1, amounts.at(i)),
                        "Give an amount from nought for every month.");
            }
        }
        double known = 0;
        for (int i = Math.max(0, n - (YEAR - left)); i < n; i++) {
            known += amounts.at(i);
        }
        if (left == 0) {
            return Fit.of(
                    new YearEnd(Method.OVER, known, known, new Interval(known, known), List.of()),
                    List.of());
        }
        var growth = new ArrayList<Double>();
        for (int i = Math.max(YEAR, n - YEAR); i < n; i++) {
            if (amounts.at(i) > 0 && amounts.at(i - YEAR) > 0) {
                growth.add(Math.log(amounts.at(i) / amounts.at(i - YEAR)));
            }
        }
        if (growth.size() >= FEWEST) {
            return Fit.of(byGrowth(amounts, left, confidence, known, growth), List.of());
        }
        if (n < FEWEST) {
            return Fit.notEstimable(
                    Warning.Kind.TOO_FEW,
                    amounts.name(),
                    "%d months are known.".formatted(n),
                    "Wait until there are %d.".formatted(FEWEST));
        }
        return Fit.of(
                byMean(amounts, left, confidence, known),
                List.of(
                        new Warning(
                                Warning.Kind.TOO_FEW,
                                amounts.name(),
                                "There is no year to compare with: seasons are not known.",
                                "Read the end of the year with care.")));
    }

    private static YearEnd byGrowth(
            Numbers amounts, int left, double confidence, double known, List<Double> growth) {
        int n = amounts.size();
        var spread = Spread.of(growth);
        double t = t(growth.size(), confidence);
        var months = new ArrayList<Month>();
        double sum = 0;
        double squares = 0;
        for (int h = 0; h < left; h++) {
            double expected = amounts.at(n + h - YEAR) * Math.exp(spread.mean());
            sum += expected;
            squares += expected * expected;
            double reach = t * expected * spread.deviation() * Math.sqrt(1 + 1.0 / growth.size());
            months.add(new Month(expected, about(expected, reach)));
        }
        double reach = t * spread.deviation() * Math.sqrt(squares + sum * sum / growth.size());
        return new YearEnd(
                Method.GROWTH, known, known + sum, shifted(known, about(sum, reach)), months);
    }

    private static YearEnd byMean(Numbers amounts, int left, double confidence, double known) {
        var last = new ArrayList<Double>();
        for (int i = Math.max(0, amounts.size() - YEAR); i < amounts.size(); i++) {
            last.add(amounts.at(i));
        }
        var spread = Spread.of(last);
        int m = last.size();
        double t = t(m, confidence);
        var one =
                new Month(
                        spread.mean(),
                        about(spread.mean(), t * spread.deviation() * Math.sqrt(1 + 1.0 / m)));
        double sum = left * spread.mean();
        double reach = t * spread.deviation() * Math.sqrt(left + (double) left * left / m);
        var months = new ArrayList<Month>();
        for (int h = 0; h < left; h++) {
            months.add(one);
        }
        return new YearEnd(
                Method.MEAN, known, known + sum, shifted(known, about(sum, reach)), months);
    }

    private static double t(int values, double confidence) {
        return TDistribution.of(values - 1.0).inverseSurvivalProbability((1 - confidence) / 2);
    }

    private static Interval about(double expected, double reach) {
        return new Interval(Math.max(0, expected - reach), expected + reach);
    }

    private static Interval shifted(double by, Interval interval) {
        return new Interval(by + interval.lower(), by + interval.upper());
    }

    private record Spread(double mean, double deviation) {
        static Spread of(List<Double> values) {
            double mean = values.stream().mapToDouble(v -> v).average().orElseThrow();
            double squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
            return new Spread(mean, Math.sqrt(squares / (values.size() - 1)));
        }
    }
}
