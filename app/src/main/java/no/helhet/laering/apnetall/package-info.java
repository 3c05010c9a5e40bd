/// Open figures on financial assistance: defines the published tables, counts them from the
/// register in each municipality's own scope, withholds what could tell of somebody, and publishes
/// the rest as releases that are never changed (schema `apnetall`). Read by everybody, on pages and
/// through a read-only interface for programs.
@NullMarked
@ApplicationModule(displayName = "Åpne tall")
package no.helhet.laering.apnetall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
