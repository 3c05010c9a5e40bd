package no.helhet.statistics.analysis;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Progress;
import no.helhet.statistics.mixed.Criterion;
import no.helhet.statistics.mixed.ExplainedVariance;
import no.helhet.statistics.mixed.LinearMixedModel;
import no.helhet.statistics.mixed.VarianceChange;
import no.helhet.statistics.mixed.VariancePartition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How much lies between groups, before and after other columns are held equal.
final class VariancePartitionMethod implements Method {
    /// @param before without columns
    /// @param after with columns
    /// @param changes proportional, by grouping
    /// @param explained R² of the model with columns
    record Answer(
            VariancePartition before,
            VariancePartition after,
            List<VarianceChange> changes,
            ExplainedVariance explained) {}

    @Override
    public String name() {
        return "variance-partition";
    }

    @Override
    public String title() {
        return "Shares of variance between groups, and what columns explain";
    }

    @Override
    public String purpose() {
        return "How much of the differences in a number lies between offices or teams, and how"
                + " that changes when other columns are held equal: intraclass correlations,"
                + " proportional change in variance, R². The change can be negative and is shown"
                + " so. Assumes what the linear mixed model assumes.";
    }

    @Override
    public String source() {
        return "Goldstein, Browne & Rasbash 2002, Underst. Stat. 1:223; Merlo et al. 2005, J."
                + " Epidemiol. Community Health 59:1022; Nakagawa & Schielzeth 2013, Methods Ecol."
                + " Evol. 4:133; Johnson 2014, ibid. 5:944";
    }

    @Override
    public List<Role> roles() {
        return MixedQuestion.roles();
    }

    @Override
    public List<Option> options() {
        var options = new ArrayList<>(MixedQuestion.options());
        options.add(
                Option.list(
                        "at",
                        "With slopes, where the shares are asked for: name=number for each; the"
                                + " mean of the column for those left out."));
        return List.copyOf(options);
    }

    @Override
    public Verified verified() {
        return Verified.by("r/mx.json");
    }

    @Override
    public String example() {
        return """
        {
          "method": "variance-partition",
          "columns": {
            "outcome": ["days"],
            "predictors": ["age", "papers", "year"],
            "groups": ["office"],
            "slopes": ["year"]
          },
          "options": {"at": ["year=2024"]}
        }
        """;
    }

    @Override
    public String exampleData() {
        return MixedExample.csv();
    }

    @Override
    public Fit<Analysis> run(Request request, Progress progress) {
        var at = at(request);
        return MixedQuestion.of(request)
                .then(
                        question ->
                                question.fit(Criterion.REML, question.design())
                                        .then(before -> after(question, before, at(question, at))));
    }

    private static Fit<Analysis> after(
            MixedQuestion question, LinearMixedModel before, Map<String, Double> at) {
        var design = question.design("predictors", MixedQuestion.CATEGORIES);
        return question.fit(Criterion.REML, design)
                .map(after -> analysis(question, before, after, at));
    }

    private static Map<String, Double> at(MixedQuestion question, Map<String, Double> given) {
        var all = new LinkedHashMap<String, Double>();
        for (String name : question.request().names("slopes")) {
            Double value = given.get(name);
            all.put(name, value == null ? question.rows().numbers(name).mean() : value);
        }
        return all;
    }

    private static Map<String, Double> at(Request request) {
        var at = new HashMap<String, Double>();
        for (String text : request.list("at")) {
            int sign = text.lastIndexOf('=');
            String name = sign < 0 ? text : text.substring(0, sign).strip();
            if (sign < 0 || !request.names("slopes").contains(name)) {
                throw new BadSpecification(
                        "options.at", "Write a slope's column, = and a number, not " + text + ".");
            }
            try {
                at.put(name, Double.parseDouble(text.substring(sign + 1).strip()));
            } catch (NumberFormatException e) {
                throw new BadSpecification(
                        "options.at", "Write a number after %s=.".formatted(name));
            }
        }
        return at;
    }

    private static Analysis analysis(
            MixedQuestion question,
            LinearMixedModel before,
            LinearMixedModel after,
            Map<String, Double> at) {
        var answer =
                new Answer(
                        VariancePartition.at(before, at),
                        VariancePartition.at(after, at),
                        VarianceChange.between(before, after, at),
                        ExplainedVariance.of(after));
        var rows = new ArrayList<List<Object>>();
        for (int i = 0; i < answer.before().shares().size(); i++) {
            var one = answer.before().shares().get(i);
            var other = answer.after().shares().get(i);
            Double change = answer.changes().get(i).change();
            rows.add(
                    List.of(
                            one.groups(),
                            one.variance(),
                            one.share(),
                            other.variance(),
                            other.share(),
                            change == null ? "" : change));
        }
        var explained = answer.explained();
        List<List<Object>> squares =
                List.of(
                        List.of("Columns alone (marginal R²)", explained.marginal()),
                        List.of("Columns and groups (conditional R²)", explained.conditional()));
        var tables =
                List.of(
                        new Table(
                                "Variance between groups, without and with the columns",
                                List.of(
                                        "Grouping",
                                        "Variance without",
                                        "Share without",
                                        "Variance with",
                                        "Share with",
                                        "Change"),
                                rows,
                                "Change is the part of the variance that is gone when the columns"
                                        + " are held equal. Below nothing, the groups differ more"
                                        + " than they seemed to: it is no error."
                                        + place(at)),
                        new Table(
                                "Explained",
                                List.of("By", "Share of all variance"),
                                squares,
                                "What goes together with the columns and the groups in these rows,"
                                        + " not what they bring about."),
                        MixedTables.partition(answer.after()));
        var script = new MixedScript(question);
        String r =
                script.begin("predictors", MixedQuestion.CATEGORIES)
                        + script.model("before", true)
                        + script.model("after", true, "predictors", MixedQuestion.CATEGORIES)
                        + """
                        print(as.data.frame(VarCorr(before)))
                        print(as.data.frame(VarCorr(after)))
                        %sx <- %s
                        share <- function(m) { v <- sapply(VarCorr(m), function(S) { z <- ifelse(colnames(S) == "(Intercept)", 1, x[gsub("`", "", colnames(S))]); z[is.na(z)] <- 0; sum(outer(z, z) * S) }); v <- c(v, Residual = sigma(m)^2); cbind(variance = v, share = v / sum(v)) }
                        print(share(before)); print(share(after))
                        print(1 - share(after)[, 1] / share(before)[, 1])
                        X <- getME(after, "X"); f <- var(as.vector(X %%*%% fixef(after)))
                        g <- sum(sapply(VarCorr(after), function(S) { Z <- sapply(colnames(S), function(e) if (e == "(Intercept)") rep(1, nrow(d)) else eval(parse(text = e), d)); mean(rowSums((Z %%*%% S) * Z)) }))
                        print(c(marginal = f, conditional = f + g) / (f + g + sigma(after)^2))
                        """
                                .formatted(
                                        script.covariance("after"), vector(question, script, at));
        return new Analysis(answer, tables, r);
    }

    private static String place(Map<String, Double> at) {
        return at.isEmpty()
                ? ""
                : at.entrySet().stream()
                        .map(e -> "%s = %s".formatted(e.getKey(), e.getValue()))
                        .collect(Collectors.joining(", ", " At ", "."));
    }

    /// Where the shares are asked for, with the zero that R has.
    private static String vector(
            MixedQuestion question, MixedScript script, Map<String, Double> at) {
        var parts = new ArrayList<String>();
        for (String name : question.request().names("slopes")) {
            double value = at.getOrDefault(name, 0.0) - script.centre(name);
            parts.add("\"%s\" = %s".formatted(script.slope(name).replace("`", ""), value));
        }
        return parts.isEmpty() ? "c(none = 0)" : "c(" + String.join(", ", parts) + ")";
    }
}
