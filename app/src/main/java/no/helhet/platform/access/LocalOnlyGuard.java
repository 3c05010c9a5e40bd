package no.helhet.platform.access;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/// Local settings stand only in a local start. The server jar carries no login provider of its
/// own, so one that is told to be local is wrongly set up, and refuses to start.
@Component
class LocalOnlyGuard implements InitializingBean {
    private static final String LOCAL_PROVIDER = "no.nav.security.mock.oauth2.MockOAuth2Server";
    private final boolean local;

    LocalOnlyGuard(@Value("${helhet.lokal:false}") boolean local) {
        this.local = local;
    }

    @Override
    public void afterPropertiesSet() {
        if (local && !ClassUtils.isPresent(LOCAL_PROVIDER, getClass().getClassLoader())) {
            throw new IllegalStateException(
                    "helhet.lokal=true is for `helhet start` alone: it answers look-ups with"
                            + " synthetic people. Remove it (or HELHET_LOKAL) and start again.");
        }
    }
}
