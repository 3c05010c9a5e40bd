package no.helhet.praksis.kartlegging;

import java.util.Set;
import java.util.UUID;

/// Holds when the question is answered with one of the codes.
record WhenAnswered(String sporsmal, Set<String> koder) {
    WhenAnswered {
        koder = Set.copyOf(koder);
    }

    /// @param barn the child it is about; a question of no child is answered for them all
    boolean holds(Svarene svarene, UUID barn) {
        return svarene.codes(sporsmal, barn).stream().anyMatch(koder::contains);
    }
}
