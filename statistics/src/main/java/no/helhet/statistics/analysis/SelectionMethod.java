package no.helhet.statistics.analysis;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Progress;
import no.helhet.statistics.agreement.Criterion;
import no.helhet.statistics.agreement.Judgements;
import no.helhet.statistics.agreement.RaterDraw;
import no.helhet.statistics.agreement.Selection;
import no.helhet.statistics.agreement.SelectionChances;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// [Selection] and [SelectionChances] for the command and pages.
final class SelectionMethod implements Method {
    @Override
    public String name() {
        return "selection";
    }

    @Override
    public String title() {
        return "Choosing the best, and how firm the choice is";
    }

    @Override
    public String purpose() {
        return "Chooses candidates by a weighted score with gates, and says how the choice changes"
                + " without each rater and how probable each candidate is among the chosen when"
                + " raters and weights are drawn anew.";
    }

    @Override
    public String source() {
        return "Weighted additive score; bootstrap of raters (Efron 1979) or Bayesian bootstrap"
                + " (Rubin 1981); weights Dirichlet about those given.";
    }

    @Override
    public List<Role> roles() {
        return List.of(
                Role.one("candidate", Role.Kind.ANY, "What is judged."),
                Role.one("rater", Role.Kind.ANY, "Who judges."),
                Role.some(
                        "criteria",
                        Role.Kind.NUMBERS,
                        1,
                        "What it is judged by: 0 is worst; empty where not judged."));
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.whole("size", 5, "How many to choose."),
                Option.list("weights", "One number for each criterion; all 1 when left out."),
                Option.list(
                        "highest",
                        "The best judgement there is: one number for all criteria, or one for each."
                                + " When left out, the highest found in the data."),
                Option.list(
                        "gates",
                        "Lowest mean that a candidate must reach, as criterion=number; such as"
                                + " effect=1."),
                Option.whole("draws", 1000, "Draws of raters and weights."),
                Option.choice(
                        "raters",
                        List.of("bootstrap", "bayesian", "as_they_are"),
                        "How raters are drawn: with replacement; all with random weights, better"
                                + " when each candidate has few raters; or not."),
                Option.number(
                        "concentration",
                        50,
                        "How closely weights keep to those given, 1 or more; larger is closer. 0"
                                + " keeps them."),
                Option.whole("seed", 1, "The same seed gives the same chances."));
    }

    @Override
    public Verified verified() {
        return Verified.by("e05_screening_203", "r/ag.json");
    }

    @Override
    public String example() {
        return """
        {"method": "selection",
         "columns": {"candidate": ["measure"], "rater": ["rater"],
                     "criteria": ["effect", "cost", "feasible"]},
         "options": {"size": 4, "weights": ["2", "1", "1"], "highest": ["2"],
                     "gates": ["effect=1"], "draws": 500, "raters": "bayesian", "seed": 7}}\
        """;
    }

    @Override
    public String exampleData() {
        return AgreementExample.measures();
    }

    @Override
    public Fit<Analysis> run(Request request, Progress progress) {
        List<Criterion> criteria = criteria(request);
        var options = drawing(request);
        return Judgements.of(
                        request.groups("candidate"),
                        request.groups("rater"),
                        request.allNumbers("criteria"))
                .then(judgements -> both(judgements, criteria, options, progress))
                .map(
                        both ->
                                new Analysis(
                                        both,
                                        SelectionTables.of(both),
                                        SelectionScript.of(request, criteria, options)));
    }

    private static Fit<Both> both(
            Judgements judgements,
            List<Criterion> criteria,
            SelectionChances.Options options,
            Progress progress) {
        return Selection.fit(judgements, criteria, options.size())
                .then(
                        selection ->
                                SelectionChances.fit(judgements, criteria, options, progress)
                                        .map(chances -> new Both(selection, chances)));
    }

    /// What was chosen, and how firm that is.
    record Both(Selection selection, SelectionChances chances) {}

    private static SelectionChances.Options drawing(Request request) {
        int size = request.whole("size");
        int draws = request.whole("draws");
        double concentration = request.number("concentration");
        if (size < 1) {
            throw new BadSpecification("options.size", "Choose at least one.");
        }
        if (draws < 1) {
            throw new BadSpecification("options.draws", "Draw at least once.");
        }
        if (concentration != 0 && concentration < 1) {
            throw new BadSpecification("options.concentration", "Give 0, or 1 or more.");
        }
        return new SelectionChances.Options(
                size,
                draws,
                RaterDraw.valueOf(request.text("raters").toUpperCase(Locale.ROOT)),
                concentration,
                request.whole("seed"));
    }

    private static List<Criterion> criteria(Request request) {
        List<Numbers> columns = request.allNumbers("criteria");
        double[] weights = each(request, "weights", columns.size());
        double[] highest = each(request, "highest", columns.size());
        var gates = SelectionGates.of(request, columns.stream().map(Numbers::name).toList());
        double found = 0;
        for (Numbers column : columns) {
            for (int i = 0; i < column.size(); i++) {
                found = Double.isFinite(column.at(i)) ? Math.max(found, column.at(i)) : found;
            }
        }
        var criteria = new ArrayList<Criterion>();
        for (int j = 0; j < columns.size(); j++) {
            double weight = weights.length == 0 ? 1 : weights[j];
            double best = highest.length == 0 ? found : highest[j];
            if (weight < 0) {
                throw new BadSpecification("options.weights", "No weight may be below 0.");
            }
            if (!(best > 0)) {
                throw new BadSpecification(
                        "options.highest", "The highest judgement must be above 0.");
            }
            String name = columns.get(j).name();
            criteria.add(new Criterion(name, weight, best, gates.get(name)));
        }
        return criteria;
    }

    /// Numbers of a list option: none, one for each criterion, or one that goes for all.
    private static double[] each(Request request, String option, int size) {
        List<String> texts = request.list(option);
        var numbers = new double[texts.isEmpty() ? 0 : size];
        if (texts.size() > 1 && texts.size() != size) {
            throw new BadSpecification(
                    "options." + option, "Give %d numbers, not %d.".formatted(size, texts.size()));
        }
        for (int j = 0; j < numbers.length; j++) {
            numbers[j] = SelectionGates.number(option, texts.get(texts.size() == 1 ? 0 : j));
        }
        return numbers;
    }
}
