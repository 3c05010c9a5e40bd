package no.helhet.statistics.analysis;

import static no.helhet.statistics.analysis.AreaRoles.row;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Progress;
import no.helhet.statistics.area.GammaPoisson;
import no.helhet.statistics.area.ShrunkRatio;

import java.util.List;

/// Ratios of areas drawn towards their mean.
final class GammaPoissonMethod implements Method {
    @Override
    public String name() {
        return "gamma-poisson-shrinkage";
    }

    @Override
    public String title() {
        return "Shrunk ratios of observed to expected events";
    }

    @Override
    public String purpose() {
        return "Small areas have extreme ratios by chance. Each ratio is drawn towards the mean of"
                + " all, the more the less it is known. Counts are Poisson, and true ratios gamma"
                + " distributed and unrelated to size.";
    }

    @Override
    public String source() {
        return "Clayton & Kaldor 1987, Biometrics 43.";
    }

    @Override
    public List<Role> roles() {
        return List.of(
                AreaRoles.AREA,
                Role.one("observed", Role.Kind.NUMBERS, "Number of events."),
                Role.one("expected", Role.Kind.NUMBERS, "Number expected at standard rates."));
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.choice(
                        "estimator",
                        List.of("likelihood", "moments"),
                        "How mean and variance of the areas are estimated."),
                AreaRoles.CONFIDENCE);
    }

    @Override
    public Verified verified() {
        return Verified.by("r/ar.json");
    }

    @Override
    public String example() {
        return """
        {
          "method": "gamma-poisson-shrinkage",
          "columns": {"area": "kommune", "observed": "saker", "expected": "ventet"}
        }
        """;
    }

    @Override
    public String exampleData() {
        return """
        kommune,saker,ventet
        Askvik,4,1.9
        Bergnes,0,1.1
        Dalen,31,24.5
        Elvestad,12,19.8
        Fjellby,7,3.2
        Granli,55,61.0
        Heim,2,4.6
        Indre,19,9.9
        Kyst,88,70.3
        Lunde,1,3.8
        Moen,14,15.2
        Nes,9,5.5
        """;
    }

    @Override
    public Fit<Analysis> run(Request request, Progress progress) {
        boolean moments = request.text("estimator").equals("moments");
        return GammaPoisson.fit(
                        request.groups("area"),
                        request.numbers("observed"),
                        request.numbers("expected"),
                        moments
                                ? GammaPoisson.Estimator.MOMENTS
                                : GammaPoisson.Estimator.MAXIMUM_LIKELIHOOD,
                        Confidence.of(request))
                .map(result -> answer(request, result));
    }

    private static Analysis answer(Request request, GammaPoisson result) {
        var areas =
                new Table(
                        "Shrunk ratios",
                        List.of(
                                "area",
                                "observed",
                                "expected",
                                "ratio",
                                "shrunk",
                                "lower",
                                "upper",
                                "probability above 1",
                                "own weight"),
                        result.ratios().stream().map(GammaPoissonMethod::cells).toList(),
                        "The shrunk ratio is the best guess at what the area would have in the"
                                + " long run, given all the others. The intervals do not count that"
                                + " mean and variance of the areas are themselves estimated.");
        var all =
                new Table(
                        "How much areas vary",
                        List.of("mean", "variance", "standard deviation"),
                        List.of(
                                row(
                                        result.mean(),
                                        result.variance(),
                                        Math.sqrt(result.variance()))),
                        "The standard deviation is of true ratios, with chance taken away.");
        return new Analysis(result, List.of(areas, all), r(request, result));
    }

    private static List<Object> cells(ShrunkRatio r) {
        var interval = r.interval();
        var above = r.aboveOne();
        return row(
                r.area(),
                r.observed(),
                r.expected(),
                r.raw(),
                r.shrunk(),
                interval == null ? "" : interval.lower(),
                interval == null ? "" : interval.upper(),
                above == null ? "" : above,
                r.weight());
    }

    private static String r(Request request, GammaPoisson result) {
        String read =
                AreaRoles.read(request, "area", "observed", "expected")
                        + """
                        y <- tapply(%s, %s, sum); e <- tapply(%s, %s, sum)
                        y <- y[e > 0]; e <- e[e > 0]
                        """
                                .formatted(
                                        AreaRoles.column(request, "observed"),
                                        AreaRoles.column(request, "area"),
                                        AreaRoles.column(request, "expected"),
                                        AreaRoles.column(request, "area"));
        if (result.shape() == null) {
            return read
                    + """
                    mean <- sum(y) / sum(e) # no variation beyond chance was found:
                    print(c(mean = mean, pearson = sum((y - mean * e)^2 / (mean * e)), df = length(y) - 1))
                    """;
        }
        String estimate =
                result.estimator() == GammaPoisson.Estimator.MAXIMUM_LIKELIHOOD
                        ? """
                        nll <- function(p) -sum(dnbinom(y, size = exp(p[2]), mu = exp(p[1]) * e, log = TRUE))
                        start <- c(log(sum(y) / sum(e)), 1)
                        o <- nlm(nll, optim(start, nll, control = list(reltol = 1e-14))$par, gradtol = 1e-10)
                        shape <- exp(o$estimate[2]); rate <- shape / exp(o$estimate[1])
                        """
                        : """
                        m <- function(a) sum(y / (e + a)) / sum(e / (e + a))
                        gap <- function(u) { a <- exp(u)
                          sum(a * (y - m(a) * e)^2 / (e * (e + a))) - (length(y) - 1) * m(a) }
                        rate <- exp(uniroot(gap, c(-20, 20), tol = 1e-12)$root); shape <- rate * m(rate)
                        """;
        return read
                + estimate
                + """
                left <- (1 - %s) / 2
                print(c(shape = shape, rate = rate), digits = 10)
                print(cbind(shrunk = (y + shape) / (e + rate), lower = qgamma(left, y + shape, e + rate),
                  upper = qgamma(1 - left, y + shape, e + rate)), digits = 10)
                """
                        .formatted(result.confidence());
    }
}
