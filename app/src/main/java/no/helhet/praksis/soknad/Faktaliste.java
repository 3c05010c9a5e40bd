package no.helhet.praksis.soknad;

import no.helhet.formats.digisos.soknad.Belop;
import no.helhet.formats.digisos.soknad.Dato;
import no.helhet.formats.digisos.soknad.Kilde;
import no.helhet.praksis.soknad.web.Faktum;
import no.helhet.praksis.soknad.web.Faktum.Verdi;
import no.helhet.praksis.soknad.web.Soknadsvisning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Collects the facts of one group. What the sender calls outdated is left out: the format says it
/// must not be shown to a case worker.
final class Faktaliste {
    private final String group;
    private final List<Faktum> fakta = new ArrayList<>();

    Faktaliste(String group) {
        this.group = group;
    }

    Faktaliste text(String name, Kilde kilde, Optional<String> value) {
        value.filter(v -> !v.isBlank()).ifPresent(v -> add(name, kilde, new Verdi.Ord(v)));
        return this;
    }

    Faktaliste code(String name, Kilde kilde, Optional<? extends Enum<?>> value) {
        value.ifPresent(v -> add(name, kilde, new Verdi.Kode("soknad.kode." + v.name())));
        return this;
    }

    Faktaliste yesNo(String name, Kilde kilde, Optional<Boolean> value) {
        value.ifPresent(v -> add(name, kilde, new Verdi.Kode(v ? "soknad.ja" : "soknad.nei")));
        return this;
    }

    Faktaliste day(String name, Kilde kilde, Optional<Dato> value) {
        value.ifPresent(d -> add(name, kilde, day(d)));
        return this;
    }

    /// A child, by its own name.
    Faktaliste child(String name, Kilde kilde, Optional<Dato> born) {
        if (kilde != Kilde.UTDATERT) {
            Verdi value =
                    born.<Verdi>map(Faktaliste::born).orElse(new Verdi.Kode("soknad.ikke.oppgitt"));
            fakta.add(new Faktum(name, true, value, kilde == Kilde.BRUKER, false));
        }
        return this;
    }

    Faktaliste percent(String name, Kilde kilde, String value) {
        add(name, kilde, new Verdi.Prosent(value));
        return this;
    }

    /// A line with the sender's own title.
    Faktaliste money(String title, Kilde kilde, Optional<Belop> value, boolean overridden) {
        if (kilde != Kilde.UTDATERT) {
            fakta.add(
                    new Faktum(
                            title,
                            true,
                            value.map(Faktaliste::money)
                                    .orElse(new Verdi.Kode("soknad.ikke.oppgitt")),
                            kilde == Kilde.BRUKER,
                            overridden));
        }
        return this;
    }

    /// A yes or no with the sender's own title.
    Faktaliste answer(String title, Kilde kilde, Optional<Boolean> value) {
        if (kilde != Kilde.UTDATERT && value.isPresent()) {
            var code = new Verdi.Kode(value.get() ? "soknad.ja" : "soknad.nei");
            fakta.add(new Faktum(title, true, code, kilde == Kilde.BRUKER, false));
        }
        return this;
    }

    Optional<Soknadsvisning.Gruppe> build() {
        return fakta.isEmpty()
                ? Optional.empty()
                : Optional.of(new Soknadsvisning.Gruppe("soknad.gruppe." + group, fakta));
    }

    private void add(String name, Kilde kilde, Verdi value) {
        if (kilde != Kilde.UTDATERT) {
            fakta.add(
                    new Faktum(
                            "soknad.faktum." + name, false, value, kilde == Kilde.BRUKER, false));
        }
    }

    private static Verdi money(Belop belop) {
        return belop.ore().isPresent()
                ? new Verdi.Penger(belop.ore().getAsLong())
                : new Verdi.Ord(belop.raw());
    }

    private static Verdi born(Dato dato) {
        return dato.dato().<Verdi>map(Verdi.Fodt::new).orElseGet(() -> new Verdi.Ord(dato.raw()));
    }

    private static Verdi day(Dato dato) {
        return dato.dato().<Verdi>map(Verdi.Dag::new).orElseGet(() -> new Verdi.Ord(dato.raw()));
    }
}
