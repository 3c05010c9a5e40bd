package no.helhet.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.FilteredClassLoader;

class LocalOnlyGuardTest {
    @Test
    void localSettingsStandOnlyWhereTheLocalLoginProviderIs() {
        var jar = new FilteredClassLoader("no.nav.security.mock");
        var local = getClass().getClassLoader();

        assertThatThrownBy(() -> LocalOnlyGuard.check(true, jar))
                .isInstanceOf(LocalOnlyGuard.Refused.class)
                .hasMessageContaining("Remove it");
        assertThatCode(() -> LocalOnlyGuard.check(false, jar)).doesNotThrowAnyException();
        assertThatCode(() -> LocalOnlyGuard.check(true, local)).doesNotThrowAnyException();
    }

    @Test
    void theRefusalIsOneSentenceWithNoStackTrace() {
        var said = new LocalOnlyGuard.Analyzer().analyze(new LocalOnlyGuard.Refused());

        assertThat(said.getDescription()).startsWith("helhet.lokal=true").doesNotContain("\n");
    }
}
