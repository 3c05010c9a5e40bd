package no.helhet.statistics.analysis;

import no.helhet.statistics.Complete;
import no.helhet.statistics.Design;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Progress;
import no.helhet.statistics.survey.ProportionalOdds;
import no.helhet.statistics.survey.ProportionalOddsCategory;
import no.helhet.statistics.survey.ProportionalOddsResult;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

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
                        "Groups that may go with it; the first level is the reference."));
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
        return Verified.by("r/ox.json");
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
        return Complete.of(outcome.size(), predictors, groups)
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
                                    confidence);
                        })
                .map(
                        result ->
                                new Analysis(
                                        result,
                                        tables(result),
                                        script(request, result, confidence)));
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

    private static List<Table> tables(ProportionalOddsResult result) {
        var tables = new ArrayList<Table>();
        tables.add(
                new Table(
                        "Odds of a higher answer on " + result.outcome(),
                        List.of(
                                "column",
                                "odds ratio",
                                "lower",
                                "upper",
                                "coefficient",
                                "error",
                                "p"),
                        result.coefficients().stream()
                                .map(
                                        c ->
                                                row(
                                                        c.column(),
                                                        c.oddsRatio(),
                                                        c.oddsInterval().lower(),
                                                        c.oddsInterval().upper(),
                                                        c.estimate(),
                                                        c.error(),
                                                        c.p()))
                                .toList(),
                        "Above 1: higher answers go with more of the column. It does not show that"
                                + " the column brings them about."));
        tables.add(
                new Table(
                        "Categories",
                        List.of("category", "rows", "share"),
                        result.categories().stream()
                                .map(c -> row(c.level(), c.rows(), c.share()))
                                .toList(),
                        ""));
        tables.add(
                new Table(
                        "Thresholds",
                        List.of("between", "estimate", "error"),
                        result.thresholds().stream()
                                .map(t -> row(t.name(), t.estimate(), t.error()))
                                .toList(),
                        "Log odds of an answer below, where all columns are 0."));
        var brant = result.brant();
        if (brant != null) {
            tables.add(
                    new Table(
                            "Are the odds proportional? (Brant)",
                            List.of("column", "chi-square", "degrees of freedom", "p"),
                            brant.stream()
                                    .map(
                                            t ->
                                                    row(
                                                            t.column().isEmpty()
                                                                    ? "all"
                                                                    : t.column(),
                                                            t.chiSquare(),
                                                            t.degreesOfFreedom(),
                                                            t.p()))
                                    .toList(),
                            "A small p says that the column matters more at some steps of the scale"
                                    + " than at others. With many rows small departures show."));
        }
        Double p = result.p();
        tables.add(
                new Table(
                        "The model",
                        List.of("", "value"),
                        List.of(
                                row("rows", result.rows()),
                                row("log-likelihood", result.logLikelihood()),
                                row("AIC", result.aic()),
                                row("chi-square against no columns", result.chiSquare()),
                                row("degrees of freedom", result.degreesOfFreedom()),
                                row("p", p == null ? "" : p)),
                        ""));
        return tables;
    }

    private static String script(
            Request request, ProportionalOddsResult result, double confidence) {
        String outcome = RScript.name(request.names("outcome").getFirst());
        var terms = new ArrayList<String>();
        request.names("predictors").forEach(p -> terms.add(RScript.name(p)));
        var factors = request.allGroups("factors");
        factors.forEach(f -> terms.add(RScript.name(f.name())));
        var columns = new ArrayList<>(request.names("predictors"));
        columns.addAll(request.names("factors"));
        columns.addAll(request.names("outcome"));
        String levels =
                factors.stream()
                        .map(
                                f ->
                                        "d$%1$s <- factor(d$%1$s, levels = %2$s)\n"
                                                .formatted(
                                                        RScript.name(f.name()),
                                                        RScript.texts(f.levels())))
                        .collect(Collectors.joining());
        return """
        library(ordinal)
        d <- d[complete.cases(d[, %s, drop = FALSE]), ]
        %sd$%s <- factor(d$%s, levels = %s, ordered = TRUE)
        m <- clm(%s, data = d)
        print(summary(m), digits = 10)
        print(exp(cbind(coef(m), confint.default(m, level = %s))), digits = 10)
        # Brant's test: Wald on the slopes of the separate regressions
        y <- as.integer(d$%s); X <- model.matrix(m)$X; q <- ncol(X) - 1; J <- max(y) - 1
        if (q > 0 && J > 1) {
          g <- lapply(1:J, function(j) glm.fit(X, as.integer(y > j), family = binomial()))
          P <- sapply(g, `[[`, "fitted.values")
          I <- lapply(1:J, function(j) solve(crossprod(X, P[, j] * (1 - P[, j]) * X)))
          V <- matrix(0, J * q, J * q)
          for (j in 1:J) for (l in 1:J) {
            s <- P[, max(j, l)] * (1 - P[, min(j, l)])
            V[(j - 1) * q + 1:q, (l - 1) * q + 1:q] <-
              (I[[j]] %%*%% crossprod(X, s * X) %%*%% I[[l]])[-1, -1]
          }
          b <- unlist(lapply(g, function(m) m$coefficients[-1]))
          test <- function(cols) {
            D <- do.call(rbind, lapply(2:J, function(j) t(sapply(cols, function(c)
              replace(replace(rep(0, J * q), c, 1), (j - 1) * q + c, -1)))))
            x <- drop(t(D %%*%% b) %%*%% solve(D %%*%% V %%*%% t(D), D %%*%% b))
            c(chi_square = x, df = nrow(D), p = pchisq(x, nrow(D), lower.tail = FALSE))
          }
          print(rbind(all = test(1:q), t(sapply(1:q, test))), digits = 10)
        }
        """
                .formatted(
                        RScript.texts(columns),
                        levels,
                        outcome,
                        outcome,
                        RScript.texts(
                                result.categories().stream()
                                        .map(ProportionalOddsCategory::level)
                                        .toList()),
                        RScript.formula(outcome, terms),
                        confidence,
                        outcome);
    }

    private static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }
}
