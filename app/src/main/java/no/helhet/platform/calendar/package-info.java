/// Calendar files: a meeting as other people's calendars read it. Owns no table.
@NullMarked
@ApplicationModule(displayName = "Calendar")
package no.helhet.platform.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
