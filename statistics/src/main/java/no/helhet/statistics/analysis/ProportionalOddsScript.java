package no.helhet.statistics.analysis;

import no.helhet.statistics.survey.ProportionalOddsCategory;
import no.helhet.statistics.survey.ProportionalOddsResult;

import java.util.ArrayList;
import java.util.stream.Collectors;

/// Proportional odds in R: by `ordinal`, or with weights by `survey`.
final class ProportionalOddsScript {
    private static final String PLAIN =
            """
            m <- clm(%s, data = z); b <- coef(m); V <- vcov(m)
            print(c(logLik = logLik(m), AIC = AIC(m)), digits = 10)\
            """;

    private static final String WEIGHTED =
            """
            s <- svydesign(ids = ~1, weights = ~%s, data = z[z$%s > 0, ])
            m <- svyolr(%s, s, control = list(reltol = 1e-15, maxit = 1000))
            b <- c(m$zeta, m$coefficients); p <- length(m$coefficients)
            V <- vcov(m)[c(p + seq_along(m$zeta), seq_len(p)), c(p + seq_along(m$zeta), seq_len(p))]\
            """;

    private static final String BRANT =
            """
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
            """;

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
        String weight =
                result.isWeighted() ? RScript.name(request.names("weights").getFirst()) : "";
        String formula = RScript.formula(outcome, terms);
        return """
        library(%s)
        d <- d[complete.cases(d[, %s, drop = FALSE]), , drop = FALSE]
        %sd$%s <- factor(d$%s, levels = %s, ordered = TRUE)
        # numbers far from nothing or of very unlike size lead R's search astray: they are fitted
        # about their means in standard deviations, and turned back below
        numbers <- %s
        middle <- vapply(d[numbers], mean, 0); spread <- vapply(d[numbers], sd, 0)
        z <- d; for (v in numbers) z[[v]] <- (d[[v]] - middle[[v]]) / spread[[v]]
        %s
        J <- nlevels(d$%s) - 1; at <- J + seq_along(numbers); A <- diag(length(b))
        A[cbind(at, at)] <- 1 / spread; A[1:J, at] <- rep(middle / spread, each = J)
        estimate <- setNames(drop(A %%*%% b), names(b)); error <- sqrt(diag(A %%*%% V %%*%% t(A)))
        wide <- qnorm(1 - (1 - %s) / 2) * error
        print(cbind(estimate, error), digits = 10)
        print(exp(cbind(odds = estimate, lower = estimate - wide, upper = estimate + wide))[-(1:J), ],
          digits = 10)
        %s\
        """
                .formatted(
                        result.isWeighted() ? "survey" : "ordinal",
                        RScript.texts(columns),
                        levels,
                        outcome,
                        outcome,
                        order,
                        request.names("predictors").isEmpty()
                                ? "character(0)"
                                : RScript.texts(request.names("predictors")),
                        result.isWeighted()
                                ? WEIGHTED.formatted(weight, weight, formula)
                                : PLAIN.formatted(formula),
                        outcome,
                        confidence,
                        result.brant() == null ? "" : BRANT.formatted(outcome));
    }
}
