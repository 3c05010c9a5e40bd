package no.helhet.statistics.analysis;

import static no.helhet.statistics.analysis.AreaRoles.row;

import no.helhet.statistics.Complete;
import no.helhet.statistics.Design;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Progress;
import no.helhet.statistics.Warning;
import no.helhet.statistics.area.FayHerriot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Estimates of small areas from a survey and a regression.
final class FayHerriotMethod implements Method {
    @Override
    public String name() {
        return "fay-herriot";
    }

    @Override
    public String title() {
        return "Small areas: survey estimates with a regression between areas (Fay-Herriot)";
    }

    @Override
    public String purpose() {
        return "Where a survey has few answers in an area, its own estimate is weighed with what a"
                + " regression on known facts of the areas predicts. The sampling variances are"
                + " taken as known, and what the regression leaves as normal.";
    }

    @Override
    public String source() {
        return "Fay & Herriot 1979, JASA 74; errors: Prasad & Rao 1990, JASA 85, Datta & Lahiri"
                + " 2000, Statistica Sinica 10, Datta, Rao & Smith 2005, Biometrika 92.";
    }

    @Override
    public List<Role> roles() {
        return List.of(
                AreaRoles.AREA,
                Role.one("estimate", Role.Kind.NUMBERS, "The survey's estimate of the area."),
                Role.one("standard_error", Role.Kind.NUMBERS, "The estimate's standard error."),
                Role.some(
                        "predictors",
                        Role.Kind.NUMBERS,
                        0,
                        "Numbers known of the areas that the estimate may follow."),
                Role.some(
                        "factors",
                        Role.Kind.GROUPS,
                        0,
                        "Groups of areas with a level each; the first is the reference."));
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.choice(
                        "estimator",
                        List.of("REML", "ML", "FH"),
                        "How the variance between areas is estimated."),
                AreaRoles.CONFIDENCE);
    }

    @Override
    public Verified verified() {
        return Verified.by("a07_fay_herriot_milk", "r/ar.json");
    }

    @Override
    public String example() {
        return """
        {
          "method": "fay-herriot",
          "columns": {
            "area": "kommune", "estimate": "tilfredshet", "standard_error": "feil",
            "predictors": ["ledighet"]
          }
        }
        """;
    }

    @Override
    public String exampleData() {
        var csv = new StringBuilder("kommune,tilfredshet,feil,ledighet\n");
        for (int i = 1; i <= 20; i++) {
            double unemployment = 1.4 + 0.13 * i;
            double off = (i * 7 % 11 - 5) / 12.0;
            double error = 0.12 + 0.02 * (i * 5 % 9);
            csv.append(
                    String.format(
                            java.util.Locale.ROOT,
                            "Kommune %02d,%.3f,%.2f,%.2f%n",
                            i,
                            4.6 - 0.25 * unemployment + off,
                            error,
                            unemployment));
        }
        return csv.toString().replace("\r", "");
    }

    @Override
    public Fit<Analysis> run(Request request, Progress progress) {
        Groups areas = request.groups("area");
        Numbers estimate = request.numbers("estimate");
        Numbers error = request.numbers("standard_error");
        List<Numbers> predictors = request.allNumbers("predictors");
        List<Groups> factors = request.allGroups("factors");
        var numbers = new ArrayList<>(predictors);
        numbers.add(estimate);
        numbers.add(error);
        var groups = new ArrayList<>(factors);
        groups.add(areas);
        var method = FayHerriot.Method.valueOf(request.text("estimator"));
        double confidence = Confidence.of(request);
        return Complete.of(areas.size(), numbers, groups)
                .then(
                        complete -> {
                            int[] rows = complete.rows();
                            for (Groups factor : factors) {
                                if (factor.keep(rows).count() < 2) {
                                    return Fit.notEstimable(
                                            Warning.Kind.ONE_GROUP,
                                            factor.name(),
                                            "The column has one level.",
                                            "Leave it out: it can explain nothing.");
                                }
                            }
                            var design = Design.builder(rows.length).intercept();
                            predictors.forEach(p -> design.numeric(p.keep(rows)));
                            factors.forEach(f -> design.factor(f.keep(rows), null));
                            return FayHerriot.fit(
                                    Arrays.stream(rows)
                                            .mapToObj(i -> areas.level(areas.at(i)))
                                            .toList(),
                                    estimate.keep(rows),
                                    // a negative error must not be squared away
                                    error.keep(rows).map(error.name(), e -> e * Math.abs(e)),
                                    design.build(),
                                    method,
                                    confidence);
                        })
                .map(result -> answer(request, result));
    }

    private static Analysis answer(Request request, FayHerriot result) {
        var areas =
                new Table(
                        "Areas",
                        List.of(
                                "area",
                                "survey",
                                "regression",
                                "combined",
                                "lower",
                                "upper",
                                "root mean squared error",
                                "survey's weight"),
                        result.areas().stream().map(FayHerriotMethod::cells).toList(),
                        "The combined estimate leans on the regression where the survey's weight is"
                                + " small: an area unlike what its facts predict is then drawn too"
                                + " far.");
        var coefficients =
                new Table(
                        "Regression between areas",
                        List.of("term", "estimate", "standard error", "z", "p"),
                        result.coefficients().stream()
                                .map(
                                        c ->
                                                row(
                                                        c.name(),
                                                        c.estimate(),
                                                        c.standardError(),
                                                        c.z(),
                                                        c.p()))
                                .toList(),
                        "A relation between areas is not one between persons.");
        var variance =
                new Table(
                        "Variance between areas",
                        List.of("estimator", "variance", "log-likelihood"),
                        List.of(
                                row(
                                        result.method().name(),
                                        result.refvar(),
                                        result.logLikelihood())),
                        "What areas differ by beyond the regression and the survey's chance.");
        return new Analysis(result, List.of(areas, coefficients, variance), r(request, result));
    }

    private static List<Object> cells(FayHerriot.Area area) {
        var interval = area.interval();
        return row(
                area.name(),
                area.direct(),
                area.synthetic(),
                area.eblup(),
                interval == null ? "" : interval.lower(),
                interval == null ? "" : interval.upper(),
                interval == null ? "" : Math.sqrt(area.mse()),
                area.gamma());
    }

    private static String r(Request request, FayHerriot result) {
        var terms = new ArrayList<String>();
        request.names("predictors").forEach(n -> terms.add(RScript.name(n)));
        request.names("factors").forEach(n -> terms.add("factor(" + RScript.name(n) + ")"));
        return AreaRoles.read(
                        request, "area", "estimate", "standard_error", "predictors", "factors")
                + """
                X <- model.matrix(%s, d); y <- %s; D <- %s^2; m <- length(y); p <- ncol(X)
                at <- function(A) { W <- 1 / (A + D); q <- qr(sqrt(W) * X)
                  b <- qr.coef(q, sqrt(W) * y); h <- rowSums(qr.Q(q)^2)
                  list(W = W, Q = chol2inv(qr.R(q)), b = b, e = as.numeric(y - X %%*%% b), h = h) }
                equation <- function(A) with(at(A), %s)
                height <- function(A) with(at(A), %s)
                grid <- c(0, exp(seq(log(median(D) * 1e-8), log(1e3 * max(D, var(y))), length.out = 400)))
                value <- sapply(grid, equation); falls <- which(value[-length(grid)] > 0 & value[-1] <= 0)
                tops <- c(0, vapply(falls, function(i)
                  uniroot(equation, grid[i + 0:1], tol = 1e-14 * median(D))$root, 0))
                A <- tops[which.max(sapply(tops, height))] # the highest of all tops
                f <- at(A); B <- D * f$W
                v <- %s
                bias <- %s
                mse <- D * (1 - B) + B^2 * f$h / f$W + 2 * B^2 * v * f$W - bias * B^2
                print(c(refvar = A), digits = 10)
                print(cbind(estimate = f$b, se = sqrt(diag(f$Q))), digits = 10)
                wide <- qnorm(1 - (1 - %s) / 2) * sqrt(mse); combined <- y - B * f$e
                print(data.frame(area = %s, combined, mse, lower = combined - wide,
                  upper = combined + wide), digits = 10)
                # the same, where the package is installed: sae::mseFH(..., PRECISION = 1e-10)
                """
                        .formatted(
                                RScript.formula("", terms).strip(),
                                AreaRoles.column(request, "estimate"),
                                AreaRoles.column(request, "standard_error"),
                                switch (result.method()) {
                                    case REML -> "sum((W * e)^2) - sum(W * (1 - h))";
                                    case ML -> "sum((W * e)^2) - sum(W)";
                                    case FH -> "sum(W * e^2) - (m - p)";
                                },
                                switch (result.method()) {
                                    case REML -> "sum(log(W) - W * e^2) + determinant(Q)$modulus";
                                    case ML -> "sum(log(W) - W * e^2)";
                                    case FH -> "A"; // its equation has one root at most
                                },
                                result.method() == FayHerriot.Method.FH
                                        ? "2 * m / sum(f$W)^2"
                                        : "2 / sum(f$W^2)",
                                switch (result.method()) {
                                    case REML -> "0";
                                    case ML -> "-sum(f$h * f$W) / sum(f$W^2)";
                                    case FH -> "2 * (m * sum(f$W^2) - sum(f$W)^2) / sum(f$W)^3";
                                },
                                result.confidence(),
                                AreaRoles.column(request, "area"));
    }
}
