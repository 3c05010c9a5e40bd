/// Who is calling and what they may do: login by OIDC, roles per office, delegations, the
/// policy every route declares ([AccessPolicy]), and the scope bound around each request.
@NullMarked
@ApplicationModule(displayName = "Access")
package no.helhet.platform.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
