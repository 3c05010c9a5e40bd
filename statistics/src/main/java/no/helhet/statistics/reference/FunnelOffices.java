package no.helhet.statistics.reference;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.Frame;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.area.Funnel;
import no.helhet.statistics.area.Multiplicity;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// Forty offices: exact p-values with adjustments, and the funnel.
final class FunnelOffices implements ReferenceCase {
    private static final double NEAR = 1e-10;

    @Override
    public String id() {
        return "b05_multiplicity_funnel";
    }

    @Override
    public Map<String, Got> compute(Function<String, Frame> data) {
        Frame frame = data.apply("office_funnel.csv");
        Funnel funnel =
                result(
                        Funnel.of(
                                frame.groups("office"),
                                frame.numbers("events"),
                                frame.numbers("n"),
                                Funnel.Options.BINOMIAL));
        var got = new LinkedHashMap<String, Got>();
        got.put("p0", near(funnel.target()));
        got.put("phi_winsor", near(funnel.phi()));
        got.put("tau2", near(funnel.tau2()));
        var p = new double[funnel.units().size()];
        for (int i = 0; i < p.length; i++) {
            var unit = funnel.units().get(i);
            p[i] = Objects.requireNonNull(unit.p());
            got.put("p_exact[%d]".formatted(i), near(p[i]));
            got.put("z[%d]".formatted(i), near(unit.z()));
            got.put("z_adj[%d]".formatted(i), near(unit.zAdded()));
            got.put("lim95_lo[%d]".formatted(i), near(unit.normal().lower95()));
            got.put("lim998_hi[%d]".formatted(i), near(unit.normal().upper998()));
        }
        Multiplicity adjusted = result(Multiplicity.of(Numbers.of("p", p)));
        for (int i = 0; i < p.length; i++) {
            var row = adjusted.adjusted().get(i);
            got.put("holm[%d]".formatted(i), near(row.holm()));
            got.put("bh[%d]".formatted(i), near(row.bh()));
            got.put("by[%d]".formatted(i), near(row.by()));
            got.put("bonferroni[%d]".formatted(i), near(row.bonferroni()));
        }
        return got;
    }

    private static <R> R result(Fit<R> fit) {
        return switch (fit) {
            case Fitted<R>(var result) -> result;
            case FittedWithWarnings<R>(var result, var warnings) -> result;
            case NotEstimable<R>(var reason) -> throw new IllegalStateException(reason.toString());
        };
    }

    private static Got near(@Nullable Double value) {
        return Got.absolute(Objects.requireNonNull(value), NEAR);
    }
}
