package no.helhet.statistics.analysis;

import no.helhet.statistics.survey.EffectiveSample;
import no.helhet.statistics.survey.SurveyEstimate;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What a survey answers, as it is written as JSON.
///
/// @param measure what was estimated, of which columns
/// @param clusters drawn; people when they were not drawn by clusters
/// @param strata 1 when there are none
/// @param weights what they cost, as they were given; null when there are none
/// @param estimates for all first, then for each part that has somebody
record SurveyAnswer(
        String measure,
        int clusters,
        int strata,
        @Nullable EffectiveSample weights,
        List<SurveyEstimate> estimates) {}
