package no.helhet.statistics.mixed;

/// A fixed effect of a linear mixed model.
///
/// @param name of the design's column
/// @param estimate in units of the outcome for one unit of the column
/// @param se its standard error
/// @param df degrees of freedom by Satterthwaite's method: few groups, few degrees
/// @param t estimate over standard error
/// @param p two-sided, from Student's t with those degrees of freedom
/// @param lower limit of the confidence interval
/// @param upper limit of the confidence interval
public record MixedCoefficient(
        String name,
        double estimate,
        double se,
        double df,
        double t,
        double p,
        double lower,
        double upper) {}
