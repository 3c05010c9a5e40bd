package no.helhet.statistics.area;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.Groups;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Warning;

import java.util.List;
import java.util.stream.IntStream;

/// Reads answers in tests.
final class Answers {
    private Answers() {}

    static <R> R of(Fit<R> fit) {
        return switch (fit) {
            case Fitted<R>(var result) -> result;
            case FittedWithWarnings<R>(var result, var warnings) -> result;
            case NotEstimable<R>(var reason) -> throw new AssertionError(reason.toString());
        };
    }

    static void refused(Fit<?> fit, Warning.Kind kind, String column) {
        assertThat(fit).isInstanceOf(NotEstimable.class);
        assertThat(fit.warnings().getFirst().kind()).isEqualTo(kind);
        assertThat(fit.warnings().getFirst().column()).isEqualTo(column);
        assertThat(fit.warnings().getFirst().remedy()).isNotBlank();
    }

    static void warned(Fit<?> fit, Warning.Kind kind, String column) {
        assertThat(fit).isInstanceOf(FittedWithWarnings.class);
        assertThat(fit.warnings()).anyMatch(w -> w.kind() == kind && w.column().equals(column));
    }

    /// Names of as many units, in the order of their numbers.
    static Groups units(int count) {
        return Groups.of("unit", IntStream.rangeClosed(1, count).toArray());
    }

    static List<String> names(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
    }

    /// Four standard errors of a share that is truly p, from as many draws.
    static double four(double p, int draws) {
        return 4 * Math.sqrt(p * (1 - p) / draws);
    }

    /// Why there is none; an error when there is one.
    static Warning reason(Fit<?> fit) {
        return switch (fit) {
            case NotEstimable<?>(var reason) -> reason;
            default -> throw new AssertionError("There is an answer: " + fit);
        };
    }
}
