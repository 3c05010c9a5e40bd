package no.helhet.praksis.kartlegging;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// One version of the questions and the needs.
///
/// @param fra first day that a mapping is begun with it
/// @param fleretatligFra uncovered needs at this many agencies or more make a multi-agency person
record Definisjon(
        String id,
        LocalDate fra,
        int fleretatligFra,
        List<Sporsmal> sporsmal,
        List<Behovsregel> behov) {
    Definisjon {
        sporsmal = List.copyOf(sporsmal);
        behov = List.copyOf(behov);
    }

    Optional<Sporsmal> find(String id) {
        return sporsmal.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /// @throws IllegalArgumentException when the version has no such need
    Behovsregel need(String id) {
        return behov.stream()
                .filter(b -> b.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No need " + id));
    }

    /// Whether the question is asked, as the answers stand. One that hangs on a question that is no
    /// longer asked is not.
    boolean isAsked(Sporsmal question, Svarene svarene, UUID barn) {
        var nar = question.nar();
        return nar == null
                || (nar.holds(svarene, barn)
                        && find(nar.sporsmal()).filter(s -> isAsked(s, svarene, barn)).isPresent());
    }

    Definisjon with(List<Sporsmal> kontorets) {
        return kontorets.isEmpty()
                ? this
                : new Definisjon(
                        id,
                        fra,
                        fleretatligFra,
                        Stream.concat(sporsmal.stream(), kontorets.stream()).toList(),
                        behov);
    }
}
