package no.helhet.platform.access;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.ApplicationListener;
import org.springframework.util.ClassUtils;

/// Local settings stand only in a local start. The server jar carries no login provider of its
/// own, so one that is told to be local is wrongly set up: it refuses to start, before it has
/// reached for anything, and says why in one line.
final class LocalOnlyGuard implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
    private static final String LOCAL_PROVIDER = "no.nav.security.mock.oauth2.MockOAuth2Server";

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var local = event.getEnvironment().getProperty("helhet.lokal", Boolean.class, false);
        check(local, event.getSpringApplication().getClassLoader());
    }

    static void check(boolean local, ClassLoader classes) {
        if (local && !ClassUtils.isPresent(LOCAL_PROVIDER, classes)) {
            throw new Refused();
        }
    }

    /// The server is told to be local, and is not.
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused() {
            super(
                    "helhet.lokal=true is for `helhet start` alone: it answers look-ups with"
                            + " synthetic people. Remove it (or HELHET_LOKAL) and start again.");
        }
    }

    /// Says it without a stack trace.
    static final class Analyzer extends AbstractFailureAnalyzer<Refused> {
        @Override
        protected FailureAnalysis analyze(Throwable root, Refused refused) {
            return new FailureAnalysis(refused.getMessage(), null, refused);
        }
    }
}
