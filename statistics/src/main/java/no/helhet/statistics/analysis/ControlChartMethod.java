package no.helhet.statistics.analysis;

import static no.helhet.statistics.analysis.AreaRoles.row;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Progress;
import no.helhet.statistics.process.ControlChart;
import no.helhet.statistics.process.ControlLimits;
import no.helhet.statistics.process.Reading;

import java.util.ArrayList;
import java.util.List;

/// A series of one unit against what is ordinary for it.
final class ControlChartMethod implements Method {
    @Override
    public String name() {
        return "control-chart";
    }

    @Override
    public String title() {
        return "Control chart: ordinary variation or a change";
    }

    @Override
    public String purpose() {
        return "Says whether the last of a unit's months is more than the unit's own ordinary"
                + " variation. Limits rest on the first months; single values take mean moving"
                + " ranges (XmR), shares and counts of few take exact binomial and Poisson limits."
                + " Months are taken as independent: a season is read as a change.";
    }

    @Override
    public String source() {
        return "Wheeler & Chambers 1992, Understanding Statistical Process Control, chapters 3 and"
                + " 9; Nelson 1984, Journal of Quality Technology 16 (eight in a row).";
    }

    @Override
    public List<Role> roles() {
        return List.of(
                Role.one(
                        "value",
                        Role.Kind.NUMBERS,
                        "The value of each month, in order; of shares, how many."),
                Role.optional("cases", Role.Kind.NUMBERS, "Of how many, for shares."));
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.choice(
                        "kind",
                        List.of("values", "counts", "shares"),
                        "What the values are; shares need cases."),
                Option.whole("baseline", 12, "How many of the first values the limits rest on."));
    }

    @Override
    public Verified verified() {
        return Verified.by(
                "Wheeler 1993, Understanding Variation (trade deficits of the USA, 1987)",
                "NIST/SEMATECH e-Handbook 6.3.2.2 (flow rates)");
    }

    @Override
    public String example() {
        return """
        {
          "method": "control-chart",
          "columns": {"value": "dager"},
          "options": {"baseline": 12}
        }
        """;
    }

    @Override
    public String exampleData() {
        return """
        dager
        10.7
        13.0
        11.4
        11.5
        12.5
        14.1
        14.8
        14.1
        12.6
        16.0
        11.7
        10.6
        13.1
        17.9
        """;
    }

    @Override
    public Fit<Analysis> run(Request request, Progress progress) {
        int baseline = request.whole("baseline");
        if (baseline < 2) {
            throw new BadSpecification("options.baseline", "Give at least 2.");
        }
        Numbers values = request.numbers("value");
        return chart(request, values, baseline).map(chart -> answer(request, chart));
    }

    private static Fit<ControlChart> chart(Request request, Numbers values, int baseline) {
        return switch (request.text("kind")) {
            case "shares" -> ControlLimits.shares(values, request.numbers("cases"), baseline);
            case "counts" -> ControlLimits.counts(values, baseline);
            default -> ControlLimits.xmr(values, baseline);
        };
    }

    private static Analysis answer(Request request, ControlChart chart) {
        var rows = new ArrayList<List<Object>>();
        for (int i = 0; i < chart.points().size(); i++) {
            var p = chart.points().get(i);
            rows.add(
                    row(
                            i + 1,
                            p.isKnown() ? p.value() : "",
                            p.lower(),
                            p.upper(),
                            p.outside() ? "yes" : "no",
                            p.run(),
                            p.shifted() ? "yes" : "no"));
        }
        var points =
                new Table(
                        "Points",
                        List.of(
                                "point",
                                "value",
                                "lower",
                                "upper",
                                "outside",
                                "in a row",
                                "shifted"),
                        rows,
                        "Outside is beyond a limit; shifted is one of eight or more in a row on one"
                                + " side of the centre. Of values that never change, about one in"
                                + " fifty lies outside limits that rest on twelve.");
        var whole =
                new Table(
                        "Reading",
                        List.of("limits", "centre", "rest on", "the last point"),
                        List.of(
                                row(
                                        chart.kind().name(),
                                        chart.centre(),
                                        chart.baseline(),
                                        words(chart.reading()))),
                        "A change is a question to be asked of what was done, not an answer.");
        return new Analysis(new Result(chart), List.of(whole, points), r(request, chart));
    }

    /// As it is written as JSON, where nothing is not a number.
    record Result(ControlChart.Kind kind, double centre, String reading) {
        Result(ControlChart chart) {
            this(chart.kind(), chart.centre(), words(chart.reading()));
        }
    }

    private static String words(Reading reading) {
        return switch (reading) {
            case Reading.Ordinary _ -> "ordinary variation";
            case Reading.Unknown _ -> "not known";
            case Reading.Outside(var above) -> above ? "above the limit" : "below the limit";
            case Reading.Shifted(var higher, var since) ->
                    (higher ? "higher" : "lower") + " since point " + (since + 1);
        };
    }

    private static String r(Request request, ControlChart chart) {
        var value = AreaRoles.column(request, "value");
        var cases = request.names("cases").isEmpty() ? "NULL" : AreaRoles.column(request, "cases");
        return """
        x <- %s; n <- %s; b <- %d # value, cases, baseline
        v <- if (is.null(n)) x else x / n; first <- which(!is.na(v))[seq_len(b)]
        kind <- "%s"
        centre <- if (is.null(n)) mean(v[first]) else sum(x[first]) / sum(n[first])
        if (kind == "XMR") { centre <- mean(v[first])
          reach <- 2.66 * mean(abs(diff(v[first]))); lower <- centre - reach; upper <- centre + reach
        } else if (kind == "P") {
          lower <- qbinom(0.00135, n, centre) / n
          upper <- qbinom(0.00135, n, centre, lower.tail = FALSE) / n
        } else {
          lower <- qpois(0.00135, centre); upper <- qpois(0.00135, centre, lower.tail = FALSE) }
        print(data.frame(v, lower, upper, outside = v < lower | v > upper, side = sign(v - centre)), digits = 8)
        """
                .formatted(value, cases, chart.baseline(), chart.kind().name());
    }
}
