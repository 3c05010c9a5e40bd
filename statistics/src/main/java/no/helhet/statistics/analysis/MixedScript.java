package no.helhet.statistics.analysis;

import no.helhet.statistics.Numbers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The lines of R that repeat a linear mixed model.
final class MixedScript {
    private final MixedQuestion question;
    private final Request request;

    MixedScript(MixedQuestion question) {
        this.question = question;
        this.request = question.request();
    }

    /// Libraries, categories in the same order, complete rows.
    ///
    /// @param roles of predictors that are used
    String begin(String... roles) {
        var lines = new ArrayList<String>();
        lines.add("library(lme4)");
        lines.add("library(lmerTest)");
        var used = new ArrayList<String>(request.names("outcome"));
        for (String role : roles) {
            for (String name : request.names(role)) {
                used.add(name);
                if (question.isCategory(role, name)) {
                    lines.add(
                            "d$%s <- factor(d$%s, levels = %s)"
                                    .formatted(
                                            RScript.name(name),
                                            RScript.name(name),
                                            RScript.texts(
                                                    References.ordered(
                                                            request,
                                                            question.rows().groups(name)))));
                }
            }
        }
        for (String group : request.names("groups")) {
            used.add(group);
            lines.add("d$%s <- factor(d$%s)".formatted(RScript.name(group), RScript.name(group)));
        }
        used.addAll(request.names("slopes"));
        used.addAll(request.names("weights"));
        lines.add(
                "d <- d[complete.cases(d[, %s]), ]"
                        .formatted(RScript.texts(used.stream().distinct().toList())));
        if (isCentred()) {
            lines.add(
                    "# The search needs columns near 0: groups' intercepts stand in their middle.");
        }
        lines.add(
                "ctrl <- lmerControl(optimizer = \"bobyqa\", optCtrl = list(rhoend = 1e-10, maxfun"
                        + " = 1e5))");
        return String.join("\n", lines) + "\n";
    }

    /// `NAME <- lmer(…)`
    String model(String name, boolean reml, String... roles) {
        List<String> terms =
                Stream.concat(
                                Stream.of(roles)
                                        .flatMap(role -> request.names(role).stream())
                                        .map(RScript::name),
                                random())
                        .collect(Collectors.toCollection(ArrayList::new));
        String weights =
                request.names("weights").stream()
                        .map(w -> ", weights = " + RScript.name(w))
                        .collect(Collectors.joining());
        boolean fixed = Stream.of(roles).anyMatch(role -> !request.names(role).isEmpty());
        if (!fixed) {
            terms.addFirst("1");
        }
        return "%s <- lmer(%s, data = d, REML = %s%s, control = ctrl)\n"
                .formatted(
                        name,
                        RScript.formula(RScript.name(request.names("outcome").getFirst()), terms),
                        reml ? "TRUE" : "FALSE",
                        weights);
    }

    /// Where R has the zero of a slope's column. The search of lme4 goes astray with a column far
    /// from 0, such as a year; with correlated slopes the fit is the same about any zero.
    double centre(String slope) {
        if (!request.yes("correlated")) {
            return 0;
        }
        Numbers column = question.rows().numbers(slope);
        double mean = column.mean();
        double square = column.map("", v -> (v - mean) * (v - mean)).mean();
        return Math.abs(mean) > 5 * Math.sqrt(square)
                ? new BigDecimal(mean).round(new MathContext(6)).doubleValue()
                : 0;
    }

    /// A slope's column as a term of R.
    String slope(String name) {
        boolean isFactor =
                request.columns().entrySet().stream()
                        .filter(role -> role.getKey().endsWith(MixedQuestion.CATEGORIES))
                        .anyMatch(role -> role.getValue().contains(name));
        String column =
                isFactor
                        ? "as.numeric(as.character(%s))".formatted(RScript.name(name))
                        : RScript.name(name);
        return centre(name) == 0 && !isFactor
                ? column
                : "I(%s - %s)".formatted(column, centre(name));
    }

    private boolean isCentred() {
        return request.names("slopes").stream().anyMatch(name -> centre(name) != 0);
    }

    /// The covariance of groups' effects with the zero that the columns have; nothing when R has it
    /// too.
    String covariance(String model) {
        if (!isCentred()) {
            return "";
        }
        String centres =
                request.names("slopes").stream()
                        .map(name -> Double.toString(centre(name)))
                        .collect(Collectors.joining(", "));
        return """
        # With the zero that the columns have, as in the tables:
        for (S in VarCorr(%s)) if (nrow(S) > 1) { B <- diag(nrow(S)); B[1, -1] <- -c(%s); print(B %%*%% S %%*%% t(B)) }
        """
                .formatted(model, centres);
    }

    private Stream<String> random() {
        var terms = new ArrayList<String>();
        String outer = "";
        for (String group : request.names("groups")) {
            boolean nested = request.text("structure").equals("nested") && !outer.isEmpty();
            outer = nested ? outer + ":" + RScript.name(group) : RScript.name(group);
            List<String> slopes = question.slopes(group);
            String effects =
                    Stream.concat(Stream.of("1"), slopes.stream().map(this::slope))
                            .collect(Collectors.joining(" + "));
            boolean apart = !slopes.isEmpty() && !request.yes("correlated");
            terms.add("(%s %s %s)".formatted(effects, apart ? "||" : "|", outer));
        }
        return terms.stream();
    }
}
