/// Consent: what a person lets a partner see, for what and until when, in the person's words;
/// asked, given, taken back at any time; and who read what. Owns schema `samtykke`, whose one rule
/// (`samtykke.in_force`) decides every reading by a partner, for modules that offer parts
/// ([Delbar]) and open their tables (`samtykke.share`). Publishes [Samtykkene].
@NullMarked
@ApplicationModule(displayName = "Samtykke")
package no.helhet.praksis.samtykke;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
