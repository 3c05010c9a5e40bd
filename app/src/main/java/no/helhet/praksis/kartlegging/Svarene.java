package no.helhet.praksis.kartlegging;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The answers of one mapping, by where they belong.
final class Svarene {
    private final Map<Svarsted, Svar> all;

    Svarene(Collection<Svar> all) {
        this.all = all.stream().collect(Collectors.toMap(Svar::sted, Function.identity()));
    }

    @Nullable Svar find(Svarsted sted) {
        return all.get(sted);
    }

    boolean isAnswered(Svarsted sted) {
        var svar = find(sted);
        return svar != null && svar.verdi().isAnswer();
    }

    /// The codes chosen; none where nothing was chosen.
    List<String> codes(String sporsmal, UUID barn) {
        return value(sporsmal, barn) instanceof Svarverdi.Koder(var koder) ? koder : List.of();
    }

    /// The words written, empty for none.
    String words(String sporsmal, UUID barn) {
        return value(sporsmal, barn) instanceof Svarverdi.Ord(var tekst) ? tekst : "";
    }

    private @Nullable Svarverdi value(String sporsmal, UUID barn) {
        var svar = find(new Svarsted(sporsmal, barn));
        if (svar == null) {
            svar = find(Svarsted.of(sporsmal));
        }
        return svar == null ? null : svar.verdi();
    }

    Collection<Svar> all() {
        return all.values();
    }
}
