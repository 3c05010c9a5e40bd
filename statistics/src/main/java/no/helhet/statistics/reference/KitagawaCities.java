package no.helhet.statistics.reference;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.Frame;
import no.helhet.statistics.Groups;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.area.CrossedDasGupta;
import no.helhet.statistics.area.DasGupta;
import no.helhet.statistics.area.Kitagawa;
import no.helhet.statistics.area.RateTable;
import no.helhet.statistics.area.StandardPopulation;
import no.helhet.statistics.area.Standardisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Social assistance in two cities by origin and education, by exact arithmetic.
final class KitagawaCities implements ReferenceCase {
    private static final double NEAR = 1e-12;
    private static final String FIRST = "Stavanger";
    private static final String SECOND = "Oslo";

    @Override
    public String id() {
        return "a10_kitagawa";
    }

    @Override
    public Map<String, Got> compute(Function<String, Frame> data) {
        Frame frame = data.apply("kitagawa_cities.csv");
        Groups origin = frame.groups("origin");
        Groups education = frame.groups("education");
        RateTable table =
                result(
                        RateTable.of(
                                frame.groups("city"),
                                List.of(origin, education),
                                frame.numbers("recipients"),
                                frame.numbers("pop")));
        var got = new LinkedHashMap<String, Got>();
        Kitagawa kitagawa = result(Kitagawa.of(table, FIRST, SECOND));
        got.put("crude.A", near(kitagawa.firstCrude()));
        got.put("crude.B", near(kitagawa.secondCrude()));
        got.put("difference", near(kitagawa.difference()));
        got.put("two_component.composition", near(kitagawa.two().composition()));
        got.put("two_component.rate", near(kitagawa.two().rate()));
        got.put("three_component.composition", near(kitagawa.three().composition()));
        got.put("three_component.rate", near(kitagawa.three().rate()));
        got.put("three_component.interaction", near(kitagawa.three().interaction()));
        int row = 0;
        for (int i = 0; i < frame.rows(); i++) {
            if (frame.groups("city").level(frame.groups("city").at(i)).equals(FIRST)) {
                var levels = List.of(origin.level(origin.at(i)), education.level(education.at(i)));
                cell(kitagawa, levels, row++, got);
            }
        }
        var direct = result(Standardisation.direct(table, StandardPopulation.pooled(table), 0.95));
        got.put("direct_std.A", near(direct.rate(FIRST).rate()));
        got.put("direct_std.B", near(direct.rate(SECOND).rate()));
        var crossed = result(CrossedDasGupta.of(table, FIRST, SECOND));
        double ofOrigin = crossed.effects().get(0).effect();
        double ofEducation = crossed.effects().get(1).effect();
        got.put("dasgupta_cc.origin_effect", near(ofOrigin));
        got.put("dasgupta_cc.education_effect", near(ofEducation));
        got.put("dasgupta_cc.rate_effect", near(crossed.effects().get(2).effect()));
        got.put("dasgupta_cc.check", near(ofOrigin + ofEducation - kitagawa.two().composition()));
        product(got);
        return got;
    }

    private static void cell(
            Kitagawa kitagawa, List<String> levels, int row, Map<String, Got> got) {
        var cell =
                kitagawa.cells().stream()
                        .filter(c -> c.levels().equals(levels))
                        .findFirst()
                        .orElseThrow();
        got.put("by_cell.origin[%d]".formatted(row), Got.text(cell.levels().get(0)));
        got.put("by_cell.education[%d]".formatted(row), Got.text(cell.levels().get(1)));
        got.put("by_cell.composition[%d]".formatted(row), near(cell.composition()));
        got.put("by_cell.rate[%d]".formatted(row), near(cell.rate()));
    }

    /// Mean earnings as earnings of earners times the share of earners (Das Gupta 1993, table 2.1).
    private static void product(Map<String, Got> got) {
        var two =
                result(
                        DasGupta.product(
                                "white",
                                "black",
                                List.of(
                                        DasGupta.Factor.of("earnings", 16591, 10930),
                                        DasGupta.Factor.of("earners", 0.825974, 0.717892))));
        got.put("dasgupta_two_factor.crude[0]", Got.absolute(two.secondRate(), NEAR));
        got.put("dasgupta_two_factor.crude[1]", Got.absolute(two.firstRate(), NEAR));
        got.put(
                "dasgupta_two_factor.alpha_effect",
                Got.absolute(two.effects().get(0).effect(), NEAR));
        got.put(
                "dasgupta_two_factor.beta_effect",
                Got.absolute(two.effects().get(1).effect(), NEAR));
        got.put("dasgupta_two_factor.diff", Got.absolute(two.difference(), NEAR));
    }

    private static <R> R result(Fit<R> fit) {
        return switch (fit) {
            case Fitted<R>(var result) -> result;
            case FittedWithWarnings<R>(var result, var warnings) -> result;
            case NotEstimable<R>(var reason) -> throw new IllegalStateException(reason.toString());
        };
    }

    private static Got near(double value) {
        return Got.absolute(value, NEAR);
    }
}
