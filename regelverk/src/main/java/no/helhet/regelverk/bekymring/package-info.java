/// Notice of concern to child welfare (sotjl § 45): [Bekymringskontroll] says when the duty lifts
/// secrecy, and what a notice must hold.
@NullMarked
package no.helhet.regelverk.bekymring;

import org.jspecify.annotations.NullMarked;
