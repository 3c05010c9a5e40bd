package no.helhet.praksis.plan;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// All that the page of a plan is drawn from.
///
/// @param innhold as it stands now
/// @param gjelder the version in force, null when there is none
/// @param steg those in force
/// @param andre others who are there
record Planlest(
        Plan plan,
        Planinnhold innhold,
        @Nullable Planinnhold gjelder,
        Map<UUID, Plansteg> steg,
        List<Stegmelding> meldinger,
        List<Planevaluering> evalueringer,
        List<Tilstede> andre) {

    /// Another as soon as the page would be drawn otherwise.
    String print() {
        return Integer.toHexString(
                Objects.hash(
                        plan, innhold.stand(), steg, meldinger.size(), evalueringer.size(), andre));
    }
}
