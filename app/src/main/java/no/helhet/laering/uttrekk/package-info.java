/// Data sets from the register for research and evaluation: asked for with a purpose and an
/// approval, approved by another person, made once under keys of their own, fetched, and gone on
/// the day that was set. Owns schema `uttrekk`. Publishes nothing.
@NullMarked
@ApplicationModule(displayName = "Uttrekk")
package no.helhet.laering.uttrekk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
