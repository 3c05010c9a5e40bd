/// Notice of concern to child welfare (sotjl § 45) as a guided act. Owns schema `bekymring`. Seen
/// by the one who wrote it and the leader of the office; nothing of it is shown on the family's
/// card, in searches or on Min side, and so nothing is published.
@NullMarked
@ApplicationModule(displayName = "Bekymringsmelding")
package no.helhet.praksis.bekymring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
