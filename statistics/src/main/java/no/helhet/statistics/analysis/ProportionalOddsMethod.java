package no.helhet.statistics.analysis;

import no.helhet.statistics.Complete;
import no.helhet.statistics.Design;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Progress;
import no.helhet.statistics.survey.ProportionalOdds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Regression of an answer on an ordered scale.
final class ProportionalOddsMethod implements Method {
    @Override
    public String name() {
        return "proportional-odds";
    }

    @Override
    public String title() {
        return "Answers on an ordered scale (proportional odds)";
    }

    @Override
    public String purpose() {
        return "What goes with higher answers on a scale such as very dissatisfied to very"
                + " satisfied. A column multiplies the odds of a higher answer by the same"
                + " number at every step of the scale; whether that holds is tested (Brant).";
    }

    @Override
    public String source() {
        return "McCullagh 1980, Journal of the Royal Statistical Society B 42:109; test: Brant"
                + " 1990, Biometrics 46:1171.";
    }

    @Override
    public List<Role> roles() {
        return List.of(
                Role.one("outcome", Role.Kind.ANY, "The answer, one of a few categories."),
                Role.some("predictors", Role.Kind.NUMBERS, 0, "Numbers that may go with it."),
                Role.some(
                        "factors",
                        Role.Kind.GROUPS,
                        0,
                        "Groups that may go with it; the first level is the reference."),
                Role.optional("weights", Role.Kind.NUMBERS, "Survey weights, 0 or more."));
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.list(
                        "order",
                        "All categories, lowest first; those that occur, by number, when left"
                                + " out."),
                Option.number("confidence", 0.95, "How much of the time the intervals hold."));
    }

    @Override
    public Verified verified() {
        return Verified.by("r/ox.json", "McCullagh & Nelder 1989, section 5.6.1 (cheese tasting)");
    }

    @Override
    public String example() {
        return """
        {
          "method": "proportional-odds",
          "columns": {"outcome": "fornoyd", "predictors": ["ventetid"], "factors": ["kontor"]},
          "options": {"order": ["lite", "noe", "mye", "svaert mye"]}
        }
        """;
    }

    @Override
    public String exampleData() {
        var random = new Random(9);
        var words = List.of("lite", "noe", "mye", "svaert mye");
        var csv = new StringBuilder("kontor,ventetid,fornoyd\n");
        for (int i = 0; i < 200; i++) {
            int office = random.nextInt(3);
            double days = Math.abs(8 + 6 * random.nextGaussian());
            double u = random.nextDouble();
            double latent = .5 * office - .09 * days + Math.log(u / (1 - u));
            int answer = latent < -2 ? 0 : latent < -.5 ? 1 : latent < 1 ? 2 : 3;
            csv.append(
                    String.format(
                            Locale.ROOT,
                            "%s,%.0f,%s\n",
                            List.of("Nord", "Sentrum", "Vest").get(office),
                            days,
                            words.get(answer)));
        }
        return csv.toString();
    }

    @Override
    public Fit<Analysis> run(Request request, Progress progress) {
        Groups outcome = request.groups("outcome");
        List<Numbers> predictors = request.allNumbers("predictors");
        List<Groups> factors = request.allGroups("factors");
        List<String> order = order(request, outcome);
        double confidence = request.number("confidence");
        if (!(confidence > 0 && confidence < 1)) {
            throw new BadSpecification(
                    "options.confidence", "Give a number between 0 and 1, such as 0.95.");
        }
        var groups = new ArrayList<>(factors);
        groups.add(outcome);
        var weights = request.optionalNumbers("weights");
        var numbers = new ArrayList<>(predictors);
        weights.ifPresent(numbers::add);
        return Complete.of(outcome.size(), numbers, groups)
                .then(
                        complete -> {
                            int[] rows = complete.rows();
                            var design = Design.builder(rows.length).intercept();
                            predictors.forEach(p -> design.numeric(p.keep(rows)));
                            factors.forEach(f -> design.factor(f.keep(rows), null));
                            Groups answers = outcome.keep(rows);
                            return ProportionalOdds.fit(
                                    answers,
                                    order.isEmpty() ? answers.levels() : order,
                                    design.build(),
                                    weights.map(w -> w.keep(rows)).orElse(null),
                                    confidence);
                        })
                .map(
                        result ->
                                new Analysis(
                                        result,
                                        ProportionalOddsTables.of(result),
                                        ProportionalOddsScript.of(request, result, confidence)));
    }

    private static List<String> order(Request request, Groups outcome) {
        List<String> order = request.list("order");
        if (order.stream().distinct().count() < order.size()) {
            throw new BadSpecification("options.order", "Name each category once.");
        }
        if (order.isEmpty() && !request.data().isNumeric(request.names("outcome").getFirst())) {
            throw new BadSpecification(
                    "options.order",
                    "Name the categories from lowest to highest: %s."
                            .formatted(String.join(", ", outcome.levels())));
        }
        return order;
    }
}
