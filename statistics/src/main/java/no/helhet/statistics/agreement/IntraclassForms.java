package no.helhet.statistics.agreement;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Interval;
import no.helhet.statistics.Warning;

import org.apache.commons.statistics.distribution.FDistribution;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The six forms from the mean squares (McGraw & Wong 1996, tables 4, 7 and 8).
///
/// @param s mean squares
/// @param tail half of what the interval leaves out
record IntraclassForms(MeanSquares s, double tail) {
    static Fit<IntraclassCorrelation> of(MeanSquares s, double level) {
        var forms = new IntraclassForms(s, (1 - level) / 2);
        var result =
                new IntraclassCorrelation(
                        s.n(),
                        s.k(),
                        s.units(),
                        s.raters(),
                        s.residual(),
                        s.within(),
                        Double.isNaN(s.robinson()) ? null : s.robinson(),
                        List.of(
                                forms.consistency("ICC(1,1)", "ICC(1)", "one-way", s.within(), 1),
                                forms.agreementSingle(),
                                forms.consistency(
                                        "ICC(3,1)", "ICC(C,1)", "two-way", s.residual(), 1),
                                forms.consistency(
                                        "ICC(1,k)", "ICC(k)", "one-way", s.within(), s.k()),
                                forms.agreementAverage(),
                                forms.consistency(
                                        "ICC(3,k)", "ICC(C,k)", "two-way", s.residual(), s.k())));
        var warnings = new ArrayList<>(s.warnings());
        for (var form : result.forms()) {
            if (form.value() == null) {
                warnings.add(
                        new Warning(
                                Warning.Kind.SINGULAR,
                                form.name(),
                                "The units differ less than errors alone would make them differ, so"
                                        + " much that the correlation has no bound.",
                                "See whether the raters saw the same units, and whether they"
                                        + " stand in the right columns."));
            }
        }
        return Fit.of(result, warnings);
    }

    /// One-way, and two-way without the raters' levels: both are functions of F alone.
    private IntraclassCorrelation.Form consistency(
            String name, String other, String model, double error, int of) {
        boolean oneWay = model.equals("one-way");
        double df1 = s.n() - 1.0;
        double df2 = oneWay ? s.n() * (s.k() - 1.0) : (s.n() - 1.0) * (s.k() - 1);
        double value = (s.units() - error) / (s.units() + (of == 1 ? s.k() - 1 : 0) * error);
        @Nullable Interval interval = null;
        @Nullable Double f = null;
        @Nullable Double p = null;
        if (error > 0) {
            f = s.units() / error;
            p = FDistribution.of(df1, df2).survivalProbability(f);
            double lower = f / upper(df1, df2);
            double upper = f * upper(df2, df1);
            interval =
                    of == 1
                            ? limits(
                                    (lower - 1) / (lower + s.k() - 1),
                                    (upper - 1) / (upper + s.k() - 1))
                            : limits(1 - 1 / lower, 1 - 1 / upper);
        }
        return form(
                name,
                other,
                model,
                oneWay ? "agreement" : "consistency",
                of == 1 ? "single" : "average",
                value,
                f,
                df2,
                p,
                interval,
                null);
    }

    private IntraclassCorrelation.Form agreementSingle() {
        double value = single();
        double df2 = satterthwaite(value);
        return form(
                "ICC(2,1)",
                "ICC(A,1)",
                "two-way",
                "agreement",
                "single",
                value,
                f(),
                df2,
                p(df2),
                agreementInterval(df2),
                null);
    }

    private IntraclassCorrelation.Form agreementAverage() {
        double n = s.n();
        double apart = s.raters() - s.residual();
        double value = share(s.units() - s.residual(), s.units() + apart / n);
        double df2 = satterthwaite(value);
        @Nullable Interval interval = null;
        @Nullable Interval steppedUp = null;
        if (f() != null && df2 > 0 && Double.isFinite(df2)) {
            double fl = upper(n - 1, df2);
            double fu = upper(df2, n - 1);
            interval =
                    limits(
                            share(n * (s.units() - fl * s.residual()), fl * apart + n * s.units()),
                            share(n * (fu * s.units() - s.residual()), apart + n * fu * s.units()));
        }
        Interval one = agreementInterval(satterthwaite(single()));
        if (one != null) {
            steppedUp = limits(up(one.lower()), up(one.upper()));
        }
        return form(
                "ICC(2,k)",
                "ICC(A,k)",
                "two-way",
                "agreement",
                "average",
                value,
                f(),
                df2,
                p(df2),
                interval,
                steppedUp);
    }

    /// `NaN` when the whole is not above nothing: a correlation without bound.
    private static double share(double part, double whole) {
        return whole > 0 ? part / whole : Double.NaN;
    }

    private static @Nullable Interval limits(double lower, double upper) {
        return Double.isFinite(lower) && Double.isFinite(upper) ? new Interval(lower, upper) : null;
    }

    private double single() {
        return (s.units() - s.residual())
                / (s.units()
                        + (s.k() - 1) * s.residual()
                        + s.k() / (double) s.n() * (s.raters() - s.residual()));
    }

    private double up(double single) {
        return share(s.k() * single, 1 + (s.k() - 1) * single);
    }

    private @Nullable Interval agreementInterval(double df2) {
        if (f() == null || !(df2 > 0) || !Double.isFinite(df2)) {
            return null;
        }
        double n = s.n();
        double k = s.k();
        double fl = upper(n - 1, df2);
        double fu = upper(df2, n - 1);
        double rest = k * s.raters() + (k * n - k - n) * s.residual();
        return limits(
                n * (s.units() - fl * s.residual()) / (fl * rest + n * s.units()),
                n * (fu * s.units() - s.residual()) / (rest + n * fu * s.units()));
    }

    private double satterthwaite(double rho) {
        double n = s.n();
        double k = s.k();
        double a = k * rho / (n * (1 - rho)) * s.raters();
        double b = (1 + k * rho * (n - 1) / (n * (1 - rho))) * s.residual();
        return (a + b) * (a + b) / (a * a / (k - 1) + b * b / ((n - 1) * (k - 1)));
    }

    private @Nullable Double f() {
        return s.residual() > 0 ? s.units() / s.residual() : null;
    }

    private @Nullable Double p(double df2) {
        Double f = f();
        return f == null || !(df2 > 0) || !Double.isFinite(df2)
                ? null
                : FDistribution.of(s.n() - 1.0, df2).survivalProbability(f);
    }

    private double upper(double df1, double df2) {
        return FDistribution.of(df1, df2).inverseSurvivalProbability(tail);
    }

    private IntraclassCorrelation.Form form(
            String name,
            String other,
            String model,
            String type,
            String unit,
            double value,
            @Nullable Double f,
            double df2,
            @Nullable Double p,
            @Nullable Interval interval,
            @Nullable Interval steppedUp) {
        return new IntraclassCorrelation.Form(
                name,
                other,
                model,
                type,
                unit,
                Double.isFinite(value) ? value : null,
                f,
                s.n() - 1,
                Double.isFinite(df2) ? df2 : null,
                p,
                interval,
                steppedUp);
    }
}
