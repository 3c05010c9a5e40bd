package no.helhet.platform.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Who may call a route. Every handler method (or its controller) bears one; a route with none
/// is refused, and fails the build.
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AccessPolicy {
    /// The roles that may call, at the user's present office.
    Rolle[] value() default {};

    /// For machines: the OAuth2 scope the token must hold.
    String scope() default "";

    /// Open to everyone, logged in or not. Only login, language, health and error
    /// pages, and figures that are published.
    boolean open() default false;
}
