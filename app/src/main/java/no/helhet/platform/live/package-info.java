/// Signs to pages that stay up to date: an office's open lines, told by the database as a
/// transaction commits. A sign says what kind of thing has changed, and nothing else.
@NullMarked
@ApplicationModule(displayName = "Live")
package no.helhet.platform.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
