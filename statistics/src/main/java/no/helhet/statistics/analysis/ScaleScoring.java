package no.helhet.statistics.analysis;

import static no.helhet.statistics.analysis.ScaleOptions.cell;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Progress;
import no.helhet.statistics.survey.Scale;
import no.helhet.statistics.survey.ScaleScores;
import no.helhet.statistics.survey.ScoreSummary;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.IntStream;

final class ScaleScoring implements Method {
    private static final InventedAnswers EXAMPLE =
            new InventedAnswers(60, 0, List.of("clear", "polite", "slow"), List.of(.8, .7, -.6), 5);

    /// @param scored persons with a score
    /// @param filled of those, persons whose score misses answers
    record Scores(
            String scale,
            String missingRule,
            int scored,
            int filled,
            ScoreSummary mean,
            List<Score> persons) {}

    /// @param row from 1
    /// @param score null where too few items were answered
    record Score(int row, @Nullable Double score) {}

    @Override
    public String name() {
        return "scale-scores";
    }

    @Override
    public String title() {
        return "Scores of a scale for each person";
    }

    @Override
    public String purpose() {
        return "Turns reversed items and takes the mean answer of each person who answered enough"
                + " items. Assumes that the items weigh the same; see scale-reliability for"
                + " whether they go together.";
    }

    @Override
    public String source() {
        return "The half rule of scale scores, as in Ware et al. 1993, SF-36 Manual and"
                + " Interpretation Guide, ch. 6";
    }

    @Override
    public List<Role> roles() {
        return ScaleOptions.rolesOfOne();
    }

    @Override
    public List<Option> options() {
        return ScaleOptions.optionsOfOne();
    }

    @Override
    public Verified verified() {
        return Verified.by("b01_bfi_alpha", ScaleOptions.SOURCE_FILE);
    }

    @Override
    public String example() {
        return """
        {
          "method": "scale-scores",
          "columns": {"items": %s},
          "options": {"name": "service", "reversed": ["slow"], "minimum": 1, "maximum": 5,
            "least-answered": 2}
        }
        """
                .formatted(ScaleOptions.json(EXAMPLE.items()));
    }

    @Override
    public String exampleData() {
        return EXAMPLE.csv();
    }

    @Override
    public Fit<Analysis> run(Request request, Progress progress) {
        Scale scale = ScaleOptions.one(request);
        double level = ScaleOptions.level(request);
        return ScaleScores.of(scale, request.data())
                .map(
                        scores -> {
                            Scores result = result(scale, scores, level);
                            return new Analysis(
                                    result, List.of(table(result)), script(scale, level));
                        });
    }

    private static Scores result(Scale scale, ScaleScores scores, double level) {
        Numbers means = scores.means();
        return new Scores(
                scale.name(),
                scale.missing().inWords(),
                scores.scored(),
                scores.filled(),
                ScoreSummary.of(scale.name(), means, level),
                IntStream.range(0, means.size())
                        .mapToObj(i -> new Score(i + 1, means.isMissing(i) ? null : means.at(i)))
                        .toList());
    }

    private static Table table(Scores scores) {
        ScoreSummary mean = scores.mean();
        return new Table(
                "Scores of " + scores.scale(),
                List.of("persons", "of them incomplete", "mean", "lower", "upper", "sd"),
                List.of(
                        List.of(
                                scores.scored(),
                                scores.filled(),
                                cell(mean.mean()),
                                cell(mean.interval() == null ? null : mean.interval().lower()),
                                cell(mean.interval() == null ? null : mean.interval().upper()),
                                cell(mean.sd()))),
                "The interval is for persons drawn independently; persons of one office are often"
                        + " alike. Each person's score is in the written result.");
    }

    private static String script(Scale scale, double level) {
        return ScaleOptions.items("x", scale)
                + ScaleOptions.means("score", "x", scale)
                + "print(score)\nprint(t.test(score, conf.level = %s))\n".formatted(level);
    }
}
