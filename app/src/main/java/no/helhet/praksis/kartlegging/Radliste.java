package no.helhet.praksis.kartlegging;

import no.helhet.platform.web.Texts;
import no.helhet.praksis.kartlegging.Kjentrad.Tilstand;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/// Makes the lines of what is known and what is answered.
final class Radliste {
    private final Vurdert v;
    private final Map<Svarsted, List<KjentFaktum>> known;
    private final List<Narvar.Annen> andre;
    private final Svartekst words;
    private final Texts t;
    private final LocalDate today;

    Radliste(
            Vurdert v,
            List<KjentFaktum> known,
            List<Narvar.Annen> andre,
            Texts t,
            LocalDate today) {
        this.v = v;
        this.known = known.stream().collect(Collectors.groupingBy(KjentFaktum::sted));
        this.andre = andre;
        this.words = new Svartekst(t);
        this.t = t;
        this.today = today;
    }

    /// The lines of a theme: what is answered, and what only waits to be confirmed.
    List<Kjentrad> rows(Tema tema, UUID barn) {
        return v.definisjon().sporsmal().stream()
                .filter(s -> s.tema() == tema && v.definisjon().isAsked(s, v.svarene(), barn))
                .map(s -> row(s, barn))
                .filter(Objects::nonNull)
                .toList();
    }

    boolean isKnown(Sporsmal s, UUID barn) {
        return known.containsKey(new Svarsted(s.id(), barn));
    }

    @Nullable Kjentrad row(Sporsmal s, UUID barn) {
        var sted = new Svarsted(s.id(), barn);
        var facts = known.getOrDefault(sted, List.of());
        var svar = v.svarene().find(sted);
        var answered = svar != null && svar.verdi().isAnswer();
        if (!answered && facts.isEmpty()) {
            return null;
        }
        var first = facts.isEmpty() ? null : facts.getFirst();
        if (!answered || svar.bekreftet()) {
            var verdi = answered ? svar.verdi() : first.verdi();
            return new Kjentrad(
                    s.id(),
                    barn,
                    words.label(s),
                    words.value(s, verdi),
                    answered
                            ? source(svar.kilde(), svar.dato())
                            : source(first.kilde(), first.dato()),
                    deviations(s, verdi, facts),
                    "",
                    answered ? Tilstand.BEKREFTET : Tilstand.KJENT,
                    false,
                    other(s, barn));
        }
        if (first == null) {
            return new Kjentrad(
                    s.id(),
                    barn,
                    words.label(s),
                    words.value(s, svar.verdi()),
                    source(svar.kilde(), svar.dato()),
                    List.of(),
                    "",
                    Tilstand.SAGT,
                    false,
                    other(s, barn));
        }
        return new Kjentrad(
                s.id(),
                barn,
                words.label(s),
                words.value(s, first.verdi()),
                source(first.kilde(), first.dato()),
                deviations(s, first.verdi(), facts),
                t.get(
                        "kartlegging.endret.til",
                        t.relative(svar.dato(), today),
                        words.value(s, svar.verdi())),
                Tilstand.ENDRET,
                false,
                other(s, barn));
    }

    private List<String> deviations(Sporsmal s, Svarverdi shown, List<KjentFaktum> facts) {
        return facts.stream()
                .filter(f -> !f.verdi().equals(shown))
                .map(
                        f ->
                                t.get(
                                        "kartlegging.avvik",
                                        t.get("kartlegging.kilde." + f.kilde()),
                                        words.value(s, f.verdi())))
                .toList();
    }

    private String source(String kilde, LocalDate dato) {
        return t.get("kartlegging.kilde." + kilde) + ", " + t.relative(dato, today);
    }

    private @Nullable String other(Sporsmal s, UUID barn) {
        return andre.stream()
                .filter(a -> a.sporsmal().equals(s.sammen()) && a.barn().equals(barn))
                .map(Narvar.Annen::navn)
                .findFirst()
                .orElse(null);
    }
}
