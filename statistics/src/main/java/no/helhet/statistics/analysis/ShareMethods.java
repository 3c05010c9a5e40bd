package no.helhet.statistics.analysis;

import java.util.List;

/// The methods of one room, in the order they are listed.
final class ShareMethods {
    private ShareMethods() {}

    static List<Method> all() {
        return List.of(
                new SharesMethod(),
                new ShareComparisonMethod(),
                new MantelHaenszelMethod(),
                new CrossTableMethod(),
                new RankSumMethod(),
                new SurveyMeanMethod(),
                new SurveyShareMethod(),
                new SurveyTotalMethod(),
                new SurveyRatioMethod(),
                new EffectiveSampleMethod());
    }
}
