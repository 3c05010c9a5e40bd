package no.helhet.statistics.mixed;

import no.helhet.statistics.Interval;

/// What one group has more or less than the average group: the mode of its random effect given the
/// data and the estimates (empirical Bayes), drawn towards 0 the fewer rows it has.
///
/// @param groups the column
/// @param effect `(Intercept)` or the column of the slope
/// @param rows of the group
/// @param value on the scale of the linear predictor
/// @param sd conditional standard deviation; it does not hold how unsure the coefficients and the
///     variance are
/// @param interval value ± quantile · sd
public record GlmmEffect(
        String groups,
        String level,
        String effect,
        int rows,
        double value,
        double sd,
        Interval interval) {}
