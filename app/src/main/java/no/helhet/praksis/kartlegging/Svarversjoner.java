package no.helhet.praksis.kartlegging;

import no.helhet.praksis.kartlegging.Sporsmalsside.Sted;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.stream.Collectors;

/// What is asked in one place just now, and the versions of its answers.
@Service
@Transactional(readOnly = true)
class Svarversjoner {
    private final SvarRepository svar;
    private final Sporsmalene sporsmalene;

    Svarversjoner(SvarRepository svar, Sporsmalene sporsmalene) {
        this.svar = svar;
        this.sporsmalene = sporsmalene;
    }

    /// @param versjon as the form bears it
    record Stilt(List<String> sporsmal, String versjon) {}

    Stilt find(Kartlegging k, Sted sted) {
        var definisjon = sporsmalene.of(k);
        var svarene = new Svarene(svar.findAll(k.id()));
        var asked =
                definisjon.sporsmal().stream()
                        .filter(s -> s.sammen().equals(sted.gruppe()))
                        .filter(s -> definisjon.isAsked(s, svarene, sted.barn()))
                        .map(Sporsmal::id)
                        .toList();
        return new Stilt(
                asked,
                asked.stream()
                        .map(id -> id + "=" + version(svarene, new Svarsted(id, sted.barn())))
                        .collect(Collectors.joining(",")));
    }

    private static int version(Svarene svarene, Svarsted sted) {
        var one = svarene.find(sted);
        return one == null ? 0 : one.version();
    }
}
