/// Speeds, measured: each row beside its target, as a restricted caseworker with access control
/// and audit on.
@NullMarked
package no.helhet.benchmark;

import org.jspecify.annotations.NullMarked;
