package no.helhet.platform.access;

import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// A session row written on every request costs a third of the throughput: a session whose only
/// news is that it was used is written at most once a minute.
final class ThrottledSessions implements SessionRepository<ThrottledSession> {
    private final SessionRepository<Session> delegate;

    /// Spring's filter asks for the session once more right after it has saved it, only to see that
    /// it is there.
    private final ThreadLocal<@Nullable ThrottledSession> saved = new ThreadLocal<>();

    @SuppressWarnings("unchecked")
    ThrottledSessions(SessionRepository<? extends Session> delegate) {
        this.delegate = (SessionRepository<Session>) delegate;
    }

    @Override
    public ThrottledSession createSession() {
        return new ThrottledSession(delegate.createSession(), true);
    }

    @Override
    public void save(ThrottledSession session) {
        if (session.takeChanged()) {
            delegate.save(session.inner());
        }
        saved.set(session);
    }

    @Override
    public @Nullable ThrottledSession findById(String id) {
        var known = saved.get();
        saved.remove();
        if (known != null && known.getId().equals(id)) {
            return known;
        }
        var session = delegate.findById(id);
        return session == null ? null : new ThrottledSession(session, false);
    }

    @Override
    public void deleteById(String id) {
        saved.remove();
        delegate.deleteById(id);
    }
}
