package no.helhet.statistics.survey;

import no.helhet.statistics.Interval;

import org.jspecify.annotations.Nullable;

/// What a survey says of a population.
///
/// @param domain who it is about
/// @param rows of the domain with a value and a weight above zero
/// @param weight their sum
/// @param estimate in the unit of the outcome
/// @param standardError linearised
/// @param degreesOfFreedom clusters less strata, of those with somebody of the domain
/// @param level of the interval
/// @param interval by Student's t (a share's on the logit scale); null without degrees of freedom
/// @param designEffect the variance over that of as many drawn one by one with replacement; null
///     for a ratio and where that is nothing
public record SurveyEstimate(
        String domain,
        int rows,
        double weight,
        double estimate,
        double standardError,
        int degreesOfFreedom,
        double level,
        @Nullable Interval interval,
        @Nullable Double designEffect) {}
