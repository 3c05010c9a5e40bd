package no.helhet.statistics;

import java.util.List;
import java.util.function.Function;

/// An estimate that nothing warns about.
public record Fitted<R>(R result) implements Fit<R> {
    @Override
    public List<Warning> warnings() {
        return List.of();
    }

    @Override
    public <S> Fit<S> map(Function<? super R, ? extends S> function) {
        return new Fitted<>(function.apply(result));
    }

    @Override
    public <S> Fit<S> then(Function<? super R, Fit<S>> next) {
        return next.apply(result);
    }
}
