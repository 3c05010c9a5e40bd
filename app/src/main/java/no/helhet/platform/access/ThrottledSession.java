package no.helhet.platform.access;

import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/// A session that knows whether it holds anything worth writing.
final class ThrottledSession implements Session {
    private static final Duration RESOLUTION = Duration.ofMinutes(1);
    private final Session inner;
    private boolean changed;

    ThrottledSession(Session inner, boolean changed) {
        this.inner = inner;
        this.changed = changed;
    }

    Session inner() {
        return inner;
    }

    boolean takeChanged() {
        var was = changed;
        changed = false;
        return was;
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        if (changed || time.isAfter(inner.getLastAccessedTime().plus(RESOLUTION))) {
            inner.setLastAccessedTime(time);
            changed = true;
        }
    }

    @Override
    public String getId() {
        return inner.getId();
    }

    @Override
    public String changeSessionId() {
        changed = true;
        return inner.changeSessionId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return inner.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return inner.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        changed = true;
        inner.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        changed = true;
        inner.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return inner.getCreationTime();
    }

    @Override
    public Instant getLastAccessedTime() {
        return inner.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        changed = true;
        inner.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return inner.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return inner.isExpired();
    }
}
