/// Messages to people, by SMS and e-mail: kept, sent when they are due, and withdrawn together.
/// Owns schema `outbox`.
@NullMarked
@ApplicationModule(displayName = "Outbox")
package no.helhet.platform.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
