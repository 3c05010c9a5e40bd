package no.helhet.statistics.analysis;

import java.util.List;

/// One estimate from a survey: what such methods have alike beside [SurveyQuestion].
interface SurveyMethod extends Method {
    @Override
    default List<Option> options() {
        return SurveyQuestion.options();
    }

    @Override
    default Verified verified() {
        return Verified.by("r/survey-means.json");
    }

    @Override
    default String exampleData() {
        return InventedSurvey.people();
    }
}
