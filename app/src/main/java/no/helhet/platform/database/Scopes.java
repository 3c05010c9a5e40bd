package no.helhet.platform.database;

import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.util.Optional;
import java.util.function.Supplier;

/// The scope of the running thread. Transactions begun inside [#call] or [#run] state it to the
/// database; a transaction begun outside has none, and reading a municipal table in it fails.
public final class Scopes {
    private static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();

    private Scopes() {}

    public static Optional<Scope> find() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /// The scope in force. Its absence is a bug: every route, job and listener states one.
    public static Scope current() {
        return find().orElseThrow(() -> new IllegalStateException("No scope is bound"));
    }

    public static void run(Scope scope, Runnable work) {
        requireNoTransaction();
        ScopedValue.where(CURRENT, scope).run(work);
    }

    public static <T> T call(Scope scope, Supplier<T> work) {
        requireNoTransaction();
        return ScopedValue.where(CURRENT, scope).call(work::get);
    }

    /// For work that may throw anything, such as a filter chain.
    public static <T, X extends Throwable> T callThrowing(
            Scope scope, ScopedValue.CallableOp<T, X> work) throws X {
        requireNoTransaction();
        return ScopedValue.where(CURRENT, scope).call(work);
    }

    private static void requireNoTransaction() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A running transaction can not change its scope");
        }
    }
}
