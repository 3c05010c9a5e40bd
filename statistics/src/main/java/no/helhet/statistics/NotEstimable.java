package no.helhet.statistics;

import java.util.List;
import java.util.function.Function;

/// The data can not carry the estimate.
///
/// @param reason which column, what is wrong with it and what helps
public record NotEstimable<R>(Warning reason) implements Fit<R> {
    @Override
    public List<Warning> warnings() {
        return List.of(reason);
    }

    @Override
    public <S> Fit<S> map(Function<? super R, ? extends S> function) {
        return new NotEstimable<>(reason);
    }

    @Override
    public <S> Fit<S> then(Function<? super R, Fit<S>> next) {
        return new NotEstimable<>(reason);
    }
}
