package no.helhet.statistics.analysis;

import static no.helhet.statistics.analysis.AreaRoles.row;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Progress;
import no.helhet.statistics.area.Funnel;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/// Units of unequal size against limits of chance.
final class FunnelMethod implements Method {
    @Override
    public String name() {
        return "funnel";
    }

    @Override
    public String title() {
        return "Funnel: units of unequal size against limits of chance";
    }

    @Override
    public String purpose() {
        return "Shows which offices lie further from the target than chance explains, given their"
                + " size, also when all differ somewhat more than chance. It is for asking, not for"
                + " judging: a unit outside has a number to be explained.";
    }

    @Override
    public String source() {
        return "Spiegelhalter 2005, Statistics in Medicine 24, appendix A; DerSimonian & Laird"
                + " 1986, Controlled Clinical Trials 7.";
    }

    @Override
    public List<Role> roles() {
        return List.of(
                Role.one("unit", Role.Kind.GROUPS, "The office or area."),
                Role.one("events", Role.Kind.NUMBERS, "Number of events."),
                Role.one(
                        "size",
                        Role.Kind.NUMBERS,
                        "Persons they are among (binomial), or expected number or person-time"
                                + " (poisson)."));
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.choice(
                        "kind",
                        List.of("binomial", "poisson"),
                        "A share of persons, or a ratio to an expected number."),
                Option.text("target", "", "A share or ratio; that of all units when left out."),
                Option.number(
                        "winsorised",
                        0.1,
                        "Share of extreme z-scores drawn in on each side when over-dispersion is"
                                + " measured."));
    }

    @Override
    public Verified verified() {
        return Verified.by("b05_multiplicity_funnel", "r/ar.json");
    }

    @Override
    public String example() {
        return """
        {
          "method": "funnel",
          "columns": {"unit": "kontor", "events": "omgjort", "size": "klager"}
        }
        """;
    }

    @Override
    public String exampleData() {
        var csv = new StringBuilder("kontor,klager,omgjort\n");
        for (int i = 1; i <= 16; i++) {
            int size = 20 + 17 * i * (i % 5 + 1);
            long events = Math.round(size * (0.12 + 0.03 * ((i * 7 % 9) - 4) / 4.0));
            csv.append("Kontor %02d,%d,%d%n".formatted(i, size, i == 11 ? events + 45 : events));
        }
        return csv.toString().replace("\r", "");
    }

    @Override
    public Fit<Analysis> run(Request request, Progress progress) {
        boolean binomial = request.text("kind").equals("binomial");
        double winsorised = request.number("winsorised");
        if (!(winsorised >= 0 && winsorised < 0.5)) {
            throw new BadSpecification(
                    "options.winsorised", "Give a share from 0 to below 0.5, such as 0.1.");
        }
        var options =
                new Funnel.Options(
                        binomial ? Funnel.Kind.BINOMIAL : Funnel.Kind.POISSON,
                        target(request.text("target")),
                        winsorised);
        return Funnel.of(
                        request.groups("unit"),
                        request.numbers("events"),
                        request.numbers("size"),
                        options)
                .map(result -> answer(request, result, winsorised));
    }

    private static @Nullable Double target(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            throw new BadSpecification("options.target", "Give a number, not %s.".formatted(text));
        }
    }

    private static Analysis answer(Request request, Funnel result, double winsorised) {
        var units =
                new Table(
                        "Units",
                        List.of(
                                "unit",
                                "events",
                                "size",
                                "value",
                                "lower 95",
                                "upper 95",
                                "lower 99.8",
                                "upper 99.8",
                                "z",
                                "z with over-dispersion",
                                "p",
                                "outside 99.8"),
                        result.units().stream()
                                .map(
                                        u ->
                                                row(
                                                        u.name(),
                                                        u.events(),
                                                        u.size(),
                                                        u.value(),
                                                        u.exact().lower95(),
                                                        u.exact().upper95(),
                                                        u.exact().lower998(),
                                                        u.exact().upper998(),
                                                        u.z(),
                                                        u.zAdded(),
                                                        Objects.requireNonNullElse(u.p(), ""),
                                                        outside(u)))
                                .toList(),
                        "Outside 99.8 is by chance alone one in five hundred; with over-dispersion"
                            + " it is held against how much units differ anyway. What lies outside"
                            + " has a reason, which may be the cases and not the office.");
        var all =
                new Table(
                        "Target and over-dispersion",
                        List.of("target", "phi", "variance between units"),
                        List.of(row(result.target(), result.phi(), result.tau2())),
                        "Phi near 1 is chance alone. Well above 1, units differ by more than"
                                + " chance, and limits without over-dispersion mark too many.");
        return new Analysis(result, List.of(units, all), r(request, result, winsorised));
    }

    private static String outside(Funnel.Unit unit) {
        boolean chance =
                unit.value() < unit.exact().lower998() || unit.value() > unit.exact().upper998();
        boolean added =
                unit.value() < unit.added().lower998() || unit.value() > unit.added().upper998();
        return added ? "yes, also with over-dispersion" : chance ? "by chance alone" : "no";
    }

    private static String r(Request request, Funnel result, double winsorised) {
        boolean binomial = result.kind() == Funnel.Kind.BINOMIAL;
        return AreaRoles.read(request, "unit", "events", "size")
                + """
                x <- tapply(%s, %s, sum); n <- tapply(%s, %s, sum)
                x <- x[n > 0]; n <- n[n > 0]; I <- length(x)
                target <- %s
                s2 <- %s / n; z <- (x / n - target) / sqrt(s2)
                q <- quantile(z, c(%s, 1 - %s), type = 7)
                phi <- mean(pmin(pmax(z, q[1]), q[2])^2); w <- 1 / s2
                tau2 <- max(0, (I * phi - (I - 1)) / (sum(w) - sum(w^2) / sum(w)))
                limit <- function(p) { r <- %s
                  pmax(0, (r - (%s - p) / %s) / n) }
                print(c(target = target, phi = phi, tau2 = tau2), digits = 10)
                print(cbind(value = x / n, lower95 = limit(0.025), upper95 = limit(0.975),
                  lower998 = limit(0.001), upper998 = limit(0.999), z = z,
                  zAdded = (x / n - target) / sqrt(s2 + tau2)), digits = 10)
                """
                        .formatted(
                                AreaRoles.column(request, "events"),
                                AreaRoles.column(request, "unit"),
                                AreaRoles.column(request, "size"),
                                AreaRoles.column(request, "unit"),
                                request.text("target").isEmpty()
                                        ? "sum(x) / sum(n)"
                                        : request.text("target"),
                                binomial ? "target * (1 - target)" : "target",
                                winsorised,
                                winsorised,
                                binomial ? "qbinom(p, n, target)" : "qpois(p, target * n)",
                                binomial ? "pbinom(r, n, target)" : "ppois(r, target * n)",
                                binomial ? "dbinom(r, n, target)" : "dpois(r, target * n)");
    }
}
