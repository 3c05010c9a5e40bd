package no.helhet.praksis.kartlegging;

import no.helhet.praksis.kartlegging.Behov.Dekning;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a person needs, by the rule of the version: a need arises from an answer, and is covered by
/// another. A question that is no longer asked has no say, whatever was answered before.
final class Behovsvurdering {
    private final Definisjon definisjon;
    private final Svarene svarene;
    private final boolean sakErApen;

    /// @param sakErApen the person has an open case of financial assistance
    Behovsvurdering(Definisjon definisjon, Svarene svarene, boolean sakErApen) {
        this.definisjon = definisjon;
        this.svarene = svarene;
        this.sakErApen = sakErApen;
    }

    /// @param barn ids of the children, in the order they are shown
    List<Behov> needs(List<UUID> barn) {
        var needs = new ArrayList<Behov>();
        for (var regel : definisjon.behov()) {
            for (var one : regel.perBarn() ? barn : List.of(Svarsted.INGEN)) {
                var from = holding(regel.oppstar(), one);
                if (!from.isEmpty()) {
                    var covering = holding(regel.dekket(), one);
                    needs.add(
                            new Behov(
                                    regel,
                                    one,
                                    coverage(regel, !covering.isEmpty()),
                                    Stream.concat(from.stream(), covering.stream())
                                            .distinct()
                                            .toList()));
                }
            }
        }
        return needs;
    }

    private Dekning coverage(Behovsregel regel, boolean covered) {
        if (covered) {
            return Dekning.DEKKET;
        }
        return regel.sakBehandler() && sakErApen ? Dekning.TIL_BEHANDLING : Dekning.UDEKKET;
    }

    /// The questions whose conditions hold.
    private List<Sporsmal> holding(List<WhenAnswered> conditions, UUID barn) {
        return conditions.stream()
                .filter(c -> c.holds(svarene, barn))
                .map(c -> definisjon.find(c.sporsmal()).orElse(null))
                .filter(Objects::nonNull)
                .filter(s -> definisjon.isAsked(s, svarene, barn))
                .toList();
    }

    /// The agencies with a need that is not covered.
    static Set<Etat> agencies(List<Behov> needs) {
        return needs.stream()
                .filter(b -> b.dekning() != Dekning.DEKKET)
                .map(b -> b.regel().etat())
                .collect(Collectors.toSet());
    }

    boolean isMultiAgency(List<Behov> needs) {
        return agencies(needs).size() >= definisjon.fleretatligFra();
    }
}
