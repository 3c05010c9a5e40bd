/// Persistent jobs (db-scheduler): they survive a crash and run once across many nodes.
@NullMarked
@ApplicationModule(displayName = "Jobs")
package no.helhet.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
