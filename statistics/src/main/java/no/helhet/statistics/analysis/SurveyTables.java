package no.helhet.statistics.analysis;

import static no.helhet.statistics.analysis.ShareRoles.cell;
import static no.helhet.statistics.analysis.ShareRoles.lower;
import static no.helhet.statistics.analysis.ShareRoles.upper;

import no.helhet.statistics.survey.EffectiveSample;
import no.helhet.statistics.survey.SurveyEstimate;

import java.util.ArrayList;
import java.util.List;

/// What a survey answers, as it is printed.
final class SurveyTables {
    private SurveyTables() {}

    /// @param note on what the estimates do and do not show
    static List<Table> of(SurveyAnswer answer, String note) {
        return List.of(estimates(answer, note), design(answer));
    }

    private static Table estimates(SurveyAnswer answer, String note) {
        var rows = new ArrayList<List<Object>>();
        for (SurveyEstimate e : answer.estimates()) {
            rows.add(
                    List.of(
                            e.domain(),
                            e.rows(),
                            e.estimate(),
                            lower(e.interval()),
                            upper(e.interval()),
                            e.standardError(),
                            e.degreesOfFreedom(),
                            cell(e.designEffect())));
        }
        double level = answer.estimates().getFirst().level();
        return new Table(
                "%s, %s %% intervals".formatted(answer.measure(), ShareRoles.percent(level)),
                List.of(
                        "who",
                        "answers",
                        "estimate",
                        "lower",
                        "upper",
                        "standard error",
                        "degrees of freedom",
                        "design effect"),
                rows,
                note);
    }

    private static Table design(SurveyAnswer answer) {
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of("strata", answer.strata()));
        rows.add(List.of("clusters", answer.clusters()));
        EffectiveSample weights = answer.weights();
        if (weights != null) {
            rows.add(List.of("rows with a weight", weights.rows()));
            rows.add(List.of("sum of weights", weights.sum()));
            rows.add(List.of("effective number by weights", weights.effective()));
            rows.add(List.of("largest weight's share", weights.largestShare()));
        }
        return new Table(
                "How they were drawn",
                List.of("of", "value"),
                rows,
                "A design effect of 2 says that the survey tells as much as half as many people"
                        + " drawn one by one. Weights and errors do not mend that some did not"
                        + " answer.");
    }
}
