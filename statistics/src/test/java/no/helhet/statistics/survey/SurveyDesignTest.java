package no.helhet.statistics.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import no.helhet.statistics.Frame;
import no.helhet.statistics.Interval;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.ROutput;
import no.helhet.statistics.Warning;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;
import java.util.Objects;

/// Every kind of design against what R's survey package says of the same invented survey.
class SurveyDesignTest {
    private static final ROutput R = ROutput.of("survey-means");
    private static final Frame DATA = ROutput.data("survey-means");
    private static final double RELATIVE = 1e-9;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "people",
                "clustered",
                "stratified",
                "finite",
                "post",
                "adjust",
                "certainty",
                "average"
            })
    void everyDesignIsRs(String name) {
        SurveyDesign design = Answered.by(builder(name).build());
        Domain all = Domain.all(DATA.rows());
        assertThat(design.degreesOfFreedom(all)).isEqualTo((int) R.number(name + ".df"));
        Numbers hours = DATA.numbers("hours");
        Numbers work = DATA.numbers("work");
        var mean = Answered.by(SurveyMean.of(design, hours, all, .95));
        is(mean, name + ".mean");
        limits(mean, name + ".interval");
        is(Answered.by(SurveyTotal.of(design, work, all, .95)), name + ".total");
        is(
                Answered.by(SurveyTotal.of(design, DATA.numbers("household"), all, .95)),
                name + ".households");
        share(Answered.by(SurveyShare.of(design, work, all, .95)), name + ".share");
        share(Answered.by(SurveyShare.of(design, DATA.numbers("rare"), all, .95)), name + ".rare");
        var ratio = Answered.by(SurveyRatio.of(design, hours, DATA.numbers("household"), all, .95));
        near(ratio.estimate(), name + ".ratio.estimate");
        near(ratio.standardError(), name + ".ratio.error");
        for (int level = 0; level < DATA.groups("age").count(); level++) {
            domain(design, Domain.of(DATA.groups("age"), level), name + ".by.");
        }
    }

    private static void domain(SurveyDesign design, Domain domain, String under) {
        String path = under + domain.name();
        var mean = Answered.by(SurveyMean.of(design, DATA.numbers("hours"), domain, .95));
        is(mean, path);
        assertThat(mean.degreesOfFreedom()).isEqualTo((int) R.number(path + ".df"));
        assertThat(mean.rows()).isEqualTo((int) R.number(path + ".n"));
        limits(mean, path + ".interval");
        var share = Answered.by(SurveyShare.of(design, DATA.numbers("work"), domain, .95));
        near(share.estimate(), path + ".share");
        limits(share, path + ".shareInterval");
        is(Answered.by(SurveyTotal.of(design, DATA.numbers("work"), domain, .95)), path + ".total");
    }

    @Test
    void theWeightsEffectIsKishs() {
        var effective = EffectiveSample.of(DATA.numbers("weight"));
        assertThat(Answered.by(effective).effective())
                .isCloseTo(R.number("kish.effective"), within(1e-9));
        assertThat(Answered.by(effective).rows()).isEqualTo((int) R.number("kish.rows"));
        assertThat(effective.warnings())
                .singleElement()
                .extracting(Warning::kind, Warning::column)
                .containsExactly(Warning.Kind.WEIGHTS, "weight");
    }

    private static SurveyDesign.Builder builder(String name) {
        var builder = SurveyDesign.builder(DATA.numbers("weight"));
        if (name.equals("people")) {
            return builder;
        }
        builder.clusters(DATA.groups("office"));
        return switch (name) {
            case "clustered" -> builder;
            case "stratified" -> builder.strata(DATA.groups("region"));
            case "finite" ->
                    builder.strata(DATA.groups("region")).population(DATA.numbers("population"));
            case "post" ->
                    builder.strata(DATA.groups("region"))
                            .postStratify(
                                    DATA.groups("age"),
                                    Map.of(
                                            "30 to 49",
                                            1500.0,
                                            "50 or more",
                                            1100.0,
                                            "under 30",
                                            800.0));
            case "adjust" -> builder.strata(DATA.groups("lonely")).lonely(LonelyStratum.ADJUST);
            case "certainty" ->
                    builder.strata(DATA.groups("lonely")).lonely(LonelyStratum.CERTAINTY);
            case "average" -> builder.strata(DATA.groups("lonely")).lonely(LonelyStratum.AVERAGE);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static void is(SurveyEstimate got, String path) {
        near(got.estimate(), path + ".estimate");
        near(got.standardError(), path + ".error");
        near(Objects.requireNonNull(got.designEffect()), path + ".deff");
    }

    private static void share(SurveyEstimate got, String path) {
        near(got.estimate(), path + ".estimate");
        near(got.standardError(), path + ".error");
        limits(got, path + ".interval");
    }

    /// R's own t quantiles and logits come from iterations good to about 1e-9.
    private static void limits(SurveyEstimate got, String path) {
        double[] expected = R.numbers(path);
        Interval interval = Objects.requireNonNull(got.interval());
        assertThat(interval.lower()).as(path).isCloseTo(expected[0], within(1e-7));
        assertThat(interval.upper()).as(path).isCloseTo(expected[1], within(1e-7));
    }

    private static void near(double got, String path) {
        double expected = R.number(path);
        assertThat(got).as(path).isCloseTo(expected, within(RELATIVE * Math.abs(expected)));
    }
}
