package no.helhet.praksis.soknad;

import no.helhet.formats.json.Fault;

import org.jspecify.annotations.Nullable;

/// One thing that keeps a message from becoming an application by itself. It never holds what the
/// sender wrote.
///
/// @param arsak a stable code; its text is `soknad.arsak.<code>`
/// @param del the part it is about, such as `soknad.json`, or null
/// @param sti the path in the part, or null
/// @param linje from 1, or null
/// @param kolonne from 1, or null
public record Avvik(
        String arsak,
        @Nullable String del,
        @Nullable String sti,
        @Nullable Integer linje,
        @Nullable Integer kolonne) {

    static Avvik of(String arsak) {
        return new Avvik(arsak, null, null, null, null);
    }

    static Avvik in(String del, String arsak) {
        return new Avvik(arsak, del, null, null, null);
    }

    static Avvik of(String del, Fault fault) {
        return new Avvik(
                fault.code().name(),
                del,
                fault.path(),
                fault.position().line(),
                fault.position().column());
    }
}
