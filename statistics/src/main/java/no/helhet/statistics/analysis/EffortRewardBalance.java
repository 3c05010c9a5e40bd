package no.helhet.statistics.analysis;

import static no.helhet.statistics.analysis.ScaleOptions.cell;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Interval;
import no.helhet.statistics.Progress;
import no.helhet.statistics.survey.EffortReward;
import no.helhet.statistics.survey.Scale;
import no.helhet.statistics.survey.ScoreSummary;
import no.helhet.statistics.survey.ShareOfPersons;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

final class EffortRewardBalance implements Method {
    private static final List<String> EFFORT = List.of("e1", "e2", "e3");
    private static final List<String> REWARD = List.of("r1", "r2", "r3", "r4", "r5", "r6", "r7");
    private static final List<String> OVER = List.of("o1", "o2", "o3", "o4", "o5", "o6");

    @Override
    public String name() {
        return "effort-reward";
    }

    @Override
    public String title() {
        return "Effort-reward imbalance and overcommitment";
    }

    @Override
    public String purpose() {
        return "Scores effort, reward and overcommitment at work, and the ratio of effort to"
                + " reward. Takes the questionnaire's items as columns; its texts are not here."
                + " Assumes independent persons for the intervals.";
    }

    @Override
    public String source() {
        return "Siegrist 1996, Journal of Occupational Health Psychology 1:27; Siegrist et al."
                + " 2004, Social Science & Medicine 58:1483; Siegrist, Li & Montano 2014,"
                + " Psychometric properties of the ERI questionnaire";
    }

    @Override
    public List<Role> roles() {
        return List.of(
                Role.some("effort", Role.Kind.NUMBERS, 1, "Items on effort: 3, or 5 or 6."),
                Role.some("reward", Role.Kind.NUMBERS, 1, "Items on reward: 7, or 10 or 11."),
                Role.some("overcommitment", Role.Kind.NUMBERS, 0, "Items on overcommitment: 6."));
    }

    @Override
    public List<Option> options() {
        return List.of(
                ScaleOptions.reversed(),
                Option.number("minimum", 1, "The lowest answer that can be given, above 0."),
                Option.number("maximum", 4, "The highest answer: 4, in older forms 5."),
                ScaleOptions.share(),
                ScaleOptions.level());
    }

    @Override
    public Verified verified() {
        return Verified.by(ScaleOptions.SOURCE_FILE);
    }

    @Override
    public String example() {
        return """
        {
          "method": "effort-reward",
          "columns": {"effort": %s, "reward": %s, "overcommitment": %s},
          "options": {"reversed": ["r5", "r6", "r7", "o3"]}
        }
        """
                .formatted(
                        ScaleOptions.json(EFFORT),
                        ScaleOptions.json(REWARD),
                        ScaleOptions.json(OVER));
    }

    @Override
    public String exampleData() {
        var items = new ArrayList<>(EFFORT);
        items.addAll(REWARD);
        items.addAll(OVER);
        return new InventedAnswers(
                        90,
                        0,
                        items,
                        List.of(
                                .6, .5, .6, -.4, -.3, -.4, -.5, .4, .5, .3, .5, .6, -.4, .5, .4,
                                .5),
                        4)
                .csv();
    }

    @Override
    public Fit<Analysis> run(Request request, Progress progress) {
        ScaleOptions.checkReversed(request, List.of("effort", "reward", "overcommitment"));
        if (!(request.number("minimum") > 0)) {
            throw new BadSpecification(
                    "options.minimum", "Code the answers from 1: the ratio divides by them.");
        }
        Scale effort = ScaleOptions.part(request, "effort");
        Scale reward = ScaleOptions.part(request, "reward");
        Scale over = ScaleOptions.optionalPart(request, "overcommitment");
        return EffortReward.of(effort, reward, over, request.data(), ScaleOptions.level(request))
                .map(r -> new Analysis(r, tables(r), script(effort, reward, over, r.level())));
    }

    private static List<Table> tables(EffortReward r) {
        var scores = new ArrayList<List<Object>>();
        add(scores, r.effort());
        add(scores, r.reward());
        add(scores, r.ratio());
        add(scores, r.logRatio());
        add(scores, r.overcommitment());
        var shares = new ArrayList<List<Object>>();
        add(shares, r.imbalanced());
        add(shares, r.highOvercommitment());
        return List.of(
                new Table(
                        "Scores",
                        List.of("score", "persons", "mean", "lower", "upper", "sd"),
                        scores,
                        "Sums of answers; the ratio is of the two mean answers. Each person's"
                                + " scores are in the written result."),
                new Table(
                        "Persons",
                        List.of("who", "count", "of", "share", "lower", "upper"),
                        shares,
                        "A ratio above 1 is no diagnosis: the limit is where effort and reward are"
                                + " answered alike. The upper third is of these persons, whatever"
                                + " their level."));
    }

    static void add(List<List<Object>> rows, @Nullable ScoreSummary score) {
        if (score != null) {
            Interval interval = score.interval();
            rows.add(
                    List.of(
                            score.name(),
                            score.persons(),
                            cell(score.mean()),
                            cell(interval == null ? null : interval.lower()),
                            cell(interval == null ? null : interval.upper()),
                            cell(score.sd())));
        }
    }

    static void add(List<List<Object>> rows, @Nullable ShareOfPersons share) {
        if (share != null) {
            rows.add(
                    List.of(
                            share.kind(),
                            share.count(),
                            share.of(),
                            share.share(),
                            share.interval().lower(),
                            share.interval().upper()));
        }
    }

    private static String script(Scale effort, Scale reward, @Nullable Scale over, double level) {
        String rest =
                over == null
                        ? ""
                        : ScaleOptions.items("o", over)
                                + ScaleOptions.means("over", "o", over)
                                + """
                                over <- %d * over
                                print(t.test(over, conf.level = level))
                                print(table(over > quantile(over, 2/3, na.rm = TRUE) + 1e-9))
                                """
                                        .formatted(over.size());
        return ScaleOptions.items("e", effort)
                + ScaleOptions.means("effort", "e", effort)
                + ScaleOptions.items("r", reward)
                + ScaleOptions.means("reward", "r", reward)
                + """
                ratio <- effort / reward
                level <- %s
                print(t.test(%d * effort, conf.level = level))
                print(t.test(%d * reward, conf.level = level))
                print(t.test(ratio, conf.level = level))
                print(t.test(log(ratio), conf.level = level))
                print(binom.test(sum(ratio > 1 + 1e-9, na.rm = TRUE), sum(!is.na(ratio)),
                                 conf.level = level))
                """
                        .formatted(level, effort.size(), reward.size())
                + rest;
    }
}
