/// The individual plan (sotjl §§ 28, 33): one for each person, written by the person and the
/// office on two screens at once, approved by the person version by version. Owns schema `plan`.
/// Publishes the steps in force ([Plansteg]) that a version was approved ([PlanGodkjent]),
/// and that a plan has moved ([PlanEndret], [Plantelling]).
@NullMarked
@ApplicationModule(displayName = "Plan")
package no.helhet.praksis.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
