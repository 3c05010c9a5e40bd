package no.helhet.praksis.kartlegging;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// How far one theme has come.
///
/// @param barn the child it is about, or [Svarsted#INGEN]
/// @param mangler questions that are asked and not answered
/// @param stilt how many are asked
record Temastand(Tema tema, UUID barn, List<Sporsmal> mangler, int stilt) {
    boolean isComplete() {
        return mangler.isEmpty();
    }

    /// The themes of a mapping in order, the children last, one by one.
    static List<Temastand> of(Definisjon definisjon, Svarene svarene, List<UUID> barn) {
        var all = new ArrayList<Temastand>();
        for (var tema : Tema.values()) {
            for (var one : tema == Tema.BARN ? barn : List.of(Svarsted.INGEN)) {
                var asked =
                        definisjon.sporsmal().stream()
                                .filter(
                                        s ->
                                                s.tema() == tema
                                                        && definisjon.isAsked(s, svarene, one))
                                .toList();
                all.add(
                        new Temastand(
                                tema,
                                one,
                                asked.stream()
                                        .filter(s -> !svarene.isAnswered(new Svarsted(s.id(), one)))
                                        .toList(),
                                asked.size()));
            }
        }
        return all;
    }
}
