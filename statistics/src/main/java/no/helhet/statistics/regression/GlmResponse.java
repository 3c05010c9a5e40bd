package no.helhet.statistics.regression;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The outcome of a generalized linear model: counts, for a binomial outcome out of how many
/// trials,
/// and what is added to the linear predictor with the coefficient 1 (the offset).
public final class GlmResponse {
    private static final int FEW_EVENTS = 5;

    private final GlmFamily family;
    private final String name;
    private final double[] counts;
    private final double @Nullable [] trials;
    private final double[] offset;

    private GlmResponse(
            GlmFamily family,
            String name,
            double[] counts,
            double @Nullable [] trials,
            double[] offset) {
        this.family = family;
        this.name = name;
        this.counts = counts;
        this.trials = trials;
        this.offset = offset;
    }

    /// A row is one person: 1 for yes, 0 for no.
    public static Fit<GlmResponse> binary(Numbers outcome) {
        for (int i = 0; i < outcome.size(); i++) {
            double y = outcome.at(i);
            if (y != 0 && y != 1) {
                return wrong(outcome, i, "neither 0 nor 1", "Code the outcome as 0 and 1.");
            }
        }
        return varies(
                new GlmResponse(
                        GlmFamily.BINOMIAL,
                        outcome.name(),
                        outcome.toArray(),
                        null,
                        new double[outcome.size()]),
                outcome.sum() > 0 && outcome.sum() < outcome.size());
    }

    /// A row is a group: so many successes among so many trials.
    ///
    /// @throws IllegalArgumentException when the columns are not of equal length
    public static Fit<GlmResponse> binomial(Numbers successes, Numbers trials) {
        same(successes, trials);
        int none = 0;
        for (int i = 0; i < successes.size(); i++) {
            if (!isCount(trials.at(i))) {
                return wrong(trials, i, "not a number of trials", "Give whole numbers from 0.");
            }
            if (!isCount(successes.at(i)) || successes.at(i) > trials.at(i)) {
                return wrong(
                        successes,
                        i,
                        "not a whole number between 0 and the number of trials",
                        "Correct it, or the number of trials.");
            }
            none += trials.at(i) == 0 ? 1 : 0;
        }
        var response =
                new GlmResponse(
                        GlmFamily.BINOMIAL,
                        successes.name(),
                        successes.toArray(),
                        trials.toArray(),
                        new double[successes.size()]);
        return varies(response, successes.sum() > 0 && successes.sum() < trials.sum())
                .with(
                        none == 0
                                ? List.of()
                                : List.of(
                                        new Warning(
                                                Warning.Kind.WEIGHTS,
                                                trials.name(),
                                                "%d rows have no trials and tell nothing."
                                                        .formatted(none),
                                                "Leave the rows out, or correct them.")));
    }

    /// A row is a number of events.
    public static Fit<GlmResponse> poisson(Numbers events) {
        for (int i = 0; i < events.size(); i++) {
            if (!isCount(events.at(i))) {
                return wrong(events, i, "not a count", "Give whole numbers from 0.");
            }
        }
        return varies(
                new GlmResponse(
                        GlmFamily.POISSON,
                        events.name(),
                        events.toArray(),
                        null,
                        new double[events.size()]),
                events.sum() > 0);
    }

    /// The same with each row's exposure (persons, person-years): log exposure is added to the
    /// linear predictor, so that rates are modelled.
    public Fit<GlmResponse> exposedTo(Numbers exposure) {
        if (exposure.size() != counts.length) {
            throw new IllegalArgumentException(
                    "%s has %d rows, %s %d"
                            .formatted(exposure.name(), exposure.size(), name, counts.length));
        }
        var added = offset.clone();
        for (int i = 0; i < added.length; i++) {
            if (!(exposure.at(i) > 0) || Double.isInfinite(exposure.at(i))) {
                return Fit.notEstimable(
                        Warning.Kind.WEIGHTS,
                        exposure.name(),
                        "Row %d has the exposure %s.".formatted(i + 1, exposure.at(i)),
                        "Leave out rows where nobody was exposed, or correct the exposure.");
            }
            added[i] += Math.log(exposure.at(i));
        }
        return new Fitted<>(new GlmResponse(family, name, counts, trials, added));
    }

    public GlmFamily family() {
        return family;
    }

    /// The outcome's column.
    public String name() {
        return name;
    }

    public int size() {
        return counts.length;
    }

    /// A copy.
    public double[] counts() {
        return counts.clone();
    }

    /// A copy; null when each row is one trial, or when events are counted.
    public double @Nullable [] trials() {
        return trials == null ? null : trials.clone();
    }

    /// A copy.
    public double[] offset() {
        return offset.clone();
    }

    /// Events, or of successes and failures those that are fewer: what coefficients rest on.
    public double events() {
        double events = 0;
        double others = 0;
        for (int i = 0; i < counts.length; i++) {
            events += counts[i];
            others += trials == null ? 1 - counts[i] : trials[i] - counts[i];
        }
        return family == GlmFamily.POISSON ? events : Math.min(events, others);
    }

    /// Says when the events are fewer than five for each column beside the intercept (Vittinghoff &
    /// McCulloch 2007, American Journal of Epidemiology 165:710).
    ///
    /// @param coefficients the intercept among them
    public Optional<Warning> fewEvents(int coefficients) {
        double events = events();
        return events < FEW_EVENTS * Math.max(1, coefficients - 1)
                ? Optional.of(
                        new Warning(
                                Warning.Kind.TOO_FEW,
                                name(),
                                (family == GlmFamily.POISSON
                                                        ? "There are %.0f events"
                                                        : "The rarer outcome occurs %.0f times")
                                                .formatted(events)
                                        + ", which is little for %d coefficients: they lie too far from 0, and their intervals are unsure."
                                                .formatted(coefficients),
                                "Leave out columns, put categories together, or give more rows."))
                : Optional.empty();
    }

    /// Whether each row is one trial.
    public boolean isBinary() {
        return family == GlmFamily.BINOMIAL
                && (trials == null || Arrays.stream(trials).allMatch(n -> n == 1));
    }

    /// Those rows alone, in that order.
    public GlmResponse keep(int[] rows) {
        return new GlmResponse(
                family,
                name,
                cut(counts, rows),
                trials == null ? null : cut(trials, rows),
                cut(offset, rows));
    }

    private static double[] cut(double[] values, int[] rows) {
        var kept = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            kept[i] = values[rows[i]];
        }
        return kept;
    }

    private static boolean isCount(double value) {
        return value >= 0 && value == Math.rint(value) && !Double.isInfinite(value);
    }

    private static void same(Numbers a, Numbers b) {
        if (a.size() != b.size()) {
            throw new IllegalArgumentException(
                    "%s has %d rows, %s %d".formatted(a.name(), a.size(), b.name(), b.size()));
        }
    }

    private static Fit<GlmResponse> wrong(Numbers column, int row, String what, String remedy) {
        double value = column.at(row);
        return Double.isFinite(value)
                ? Fit.notEstimable(
                        Warning.Kind.OUT_OF_RANGE,
                        column.name(),
                        "Row %d is %s: %s.".formatted(row + 1, value, what),
                        remedy)
                : Fit.notEstimable(
                        Warning.Kind.NOT_FINITE,
                        column.name(),
                        "Row %d is not a finite number.".formatted(row + 1),
                        "Correct the value, or leave the row out.");
    }

    private static Fit<GlmResponse> varies(GlmResponse response, boolean varies) {
        return varies
                ? new Fitted<>(response)
                : Fit.notEstimable(
                        Warning.Kind.CONSTANT,
                        response.name,
                        response.size() == 0
                                ? "There are no rows."
                                : "The outcome is the same in every row.",
                        "There is nothing to explain: give data where the outcome differs.");
    }
}
