package no.helhet.statistics;

import java.util.List;
import java.util.function.Function;

/// An estimate that is to be shown with its warnings.
///
/// @param warnings at least one
public record FittedWithWarnings<R>(R result, List<Warning> warnings) implements Fit<R> {
    public FittedWithWarnings {
        warnings = List.copyOf(warnings);
        if (warnings.isEmpty()) {
            throw new IllegalArgumentException("Without warnings it is a Fitted");
        }
    }

    @Override
    public <S> Fit<S> map(Function<? super R, ? extends S> function) {
        return new FittedWithWarnings<>(function.apply(result), warnings);
    }

    @Override
    public <S> Fit<S> then(Function<? super R, Fit<S>> next) {
        return next.apply(result).with(warnings);
    }
}
