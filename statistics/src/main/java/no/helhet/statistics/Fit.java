package no.helhet.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What an estimation answers. There is no way to the result around the question whether there is
/// one
/// and what warns about it: the caller switches over the three.
///
/// Data that can not carry the estimate are an answer ([NotEstimable]); a call that makes no sense
/// (arrays of unequal length, a negative number of draws) is an [IllegalArgumentException].
///
/// @param <R> the typed result
public sealed interface Fit<R> permits Fitted, FittedWithWarnings, NotEstimable {
    /// A result with what warns about it: [Fitted] when nothing does.
    static <R> Fit<R> of(R result, List<Warning> warnings) {
        return warnings.isEmpty()
                ? new Fitted<>(result)
                : new FittedWithWarnings<>(result, warnings);
    }

    static <R> Fit<R> notEstimable(Warning.Kind kind, String column, String what, String remedy) {
        return new NotEstimable<>(new Warning(kind, column, what, remedy));
    }

    /// What warns, or the reason why there is no estimate.
    List<Warning> warnings();

    /// The same answer about something computed from the result.
    <S> Fit<S> map(Function<? super R, ? extends S> function);

    /// Goes on with the result into another estimation; warnings of both are kept.
    <S> Fit<S> then(Function<? super R, Fit<S>> next);

    /// The same with more warnings.
    default Fit<R> with(List<Warning> more) {
        if (more.isEmpty()) {
            return this;
        }
        return switch (this) {
            case Fitted<R>(var result) -> new FittedWithWarnings<>(result, more);
            case FittedWithWarnings<R>(var result, var warnings) -> {
                var all = new ArrayList<>(warnings);
                more.stream().filter(w -> !all.contains(w)).forEach(all::add);
                yield new FittedWithWarnings<>(result, all);
            }
            case NotEstimable<R> none -> none;
        };
    }
}
