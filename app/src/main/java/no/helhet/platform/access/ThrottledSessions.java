package no.helhet.platform.access;

import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// A session row written on every request costs a third of the throughput: a session whose only
/// news is that it was used is written at most once a minute.
final class ThrottledSessions implements SessionRepository<ThrottledSession> {
    private final SessionRepository<Session> delegate;

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
    }

    @Override
    public @Nullable ThrottledSession findById(String id) {
        var session = delegate.findById(id);
        return session == null ? null : new ThrottledSession(session, false);
    }

    @Override
    public void deleteById(String id) {
        delegate.deleteById(id);
    }
}
