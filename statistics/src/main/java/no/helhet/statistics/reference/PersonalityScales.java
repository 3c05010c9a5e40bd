package no.helhet.statistics.reference;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.Frame;
import no.helhet.statistics.Interval;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.survey.CompleteReliability;
import no.helhet.statistics.survey.ItemStatistics;
import no.helhet.statistics.survey.MissingRule;
import no.helhet.statistics.survey.OneFactor;
import no.helhet.statistics.survey.Reliability;
import no.helhet.statistics.survey.Scale;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// Five scales of five items with reversed items and missing answers, from R's psych.
final class PersonalityScales implements ReferenceCase {
    private static final double TOLERANCE = 1e-8;

    @Override
    public String id() {
        return "b01_bfi_alpha";
    }

    @Override
    public Map<String, Got> compute(Function<String, Frame> data) {
        Frame frame = data.apply("bfi.csv");
        var got = new LinkedHashMap<String, Got>();
        scale(frame, "agree", "A", List.of("A1"), got);
        scale(frame, "conscientious", "C", List.of("C4", "C5"), got);
        scale(frame, "extraversion", "E", List.of("E1", "E2"), got);
        scale(frame, "neuroticism", "N", List.of(), got);
        scale(frame, "openness", "O", List.of("O2", "O5"), got);
        return got;
    }

    private static void scale(
            Frame frame, String name, String letter, List<String> reversed, Map<String, Got> got) {
        List<String> items = List.of(letter + 1, letter + 2, letter + 3, letter + 4, letter + 5);
        var scale = Scale.of(name, items, reversed, new Interval(1, 6), MissingRule.pairwise(1));
        Reliability r = result(Reliability.of(scale, frame));
        number(got, name + ".raw_alpha", r.rawAlpha());
        number(got, name + ".std_alpha", Objects.requireNonNull(r.standardisedAlpha()));
        number(got, name + ".average_r", r.averageCorrelation());
        number(got, name + ".mean_score", Objects.requireNonNull(r.meanScore()));
        number(got, name + ".sd_score", Objects.requireNonNull(r.sdScore()));
        for (int i = 0; i < items.size(); i++) {
            ItemStatistics item = r.items().get(i);
            got.put(name + ".items[" + i + "]", Got.text(item.item()));
            got.put(name + ".reversed[" + i + "]", Got.text("" + item.reversed()));
            number(
                    got,
                    name + ".r_drop[" + i + "]",
                    Objects.requireNonNull(item.correlationWithRest()));
            number(
                    got,
                    name + ".alpha_if_dropped[" + i + "]",
                    Objects.requireNonNull(item.alphaIfDropped()));
        }
        complete(got, name + ".complete.", Objects.requireNonNull(r.complete()));
    }

    private static void complete(Map<String, Got> got, String path, CompleteReliability r) {
        number(got, path + "n", r.persons());
        number(got, path + "raw_alpha", r.rawAlpha());
        number(got, path + "feldt_lo", r.interval().lower());
        number(got, path + "feldt_hi", r.interval().upper());
        // From `factanal`, whose search stops up to 4e-7 short of the maximum of the likelihood.
        OneFactor factor = Objects.requireNonNull(r.factor());
        number(got, path + "omega_total_1f", Objects.requireNonNull(factor.omegaAsFactanal()));
    }

    private static void number(Map<String, Got> got, String path, double value) {
        got.put(path, Got.absolute(value, TOLERANCE));
    }

    private static Reliability result(Fit<Reliability> fit) {
        return switch (fit) {
            case Fitted<Reliability>(var result) -> result;
            case FittedWithWarnings<Reliability>(var result, var warnings) -> result;
            case NotEstimable<Reliability>(var reason) ->
                    throw new IllegalStateException(reason.toString());
        };
    }
}
