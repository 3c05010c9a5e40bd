package no.helhet.testing;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The whole server on real PostgreSQL and a real OIDC issuer, on a free port, with a clock that
/// tests move. All such tests share one server; each makes its own municipality ([TestData]).
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestEnvironment.class)
@Import({TestClock.Configuration.class, TestData.class, UnreliableListener.class})
@ActiveProfiles("test")
public @interface HelhetTest {}
