package no.helhet.statistics.analysis;

import no.helhet.statistics.survey.ProportionalOddsCategory;
import no.helhet.statistics.survey.ProportionalOddsResult;

import java.util.ArrayList;
import java.util.stream.Collectors;

/// Proportional odds in R: by `ordinal`, or with weights by `survey`.
final class ProportionalOddsScript {
    private ProportionalOddsScript() {}

    static String of(Request request, ProportionalOddsResult result, double confidence) {
        String outcome = RScript.name(request.names("outcome").getFirst());
        var terms = new ArrayList<String>();
        request.names("predictors").forEach(p -> terms.add(RScript.name(p)));
        var factors = request.allGroups("factors");
        factors.forEach(f -> terms.add(RScript.name(f.name())));
        var columns = new ArrayList<>(request.names("predictors"));
        columns.addAll(request.names("factors"));
        columns.addAll(request.names("outcome"));
        columns.addAll(request.names("weights"));
        String order =
                RScript.texts(
                        result.categories().stream().map(ProportionalOddsCategory::level).toList());
        String levels =
                factors.stream()
                        .map(
                                f ->
                                        "d$%1$s <- factor(d$%1$s, levels = %2$s)\n"
                                                .formatted(
                                                        RScript.name(f.name()),
                                                        RScript.texts(f.levels())))
                        .collect(Collectors.joining());
        if (result.isWeighted()) {
            String weight = RScript.name(request.names("weights").getFirst());
            return """
            library(survey)
            d <- d[complete.cases(d[, %s, drop = FALSE]), ]
            %sd$%s <- factor(d$%s, levels = %s, ordered = TRUE)
            s <- svydesign(ids = ~1, weights = ~%s, data = d[d$%s > 0, ])
            print(summary(svyolr(%s, s)))
            """
                    .formatted(
                            RScript.texts(columns),
                            levels,
                            outcome,
                            outcome,
                            order,
                            weight,
                            weight,
                            RScript.formula(outcome, terms));
        }
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
                        order,
                        RScript.formula(outcome, terms),
                        confidence,
                        outcome);
    }
}
