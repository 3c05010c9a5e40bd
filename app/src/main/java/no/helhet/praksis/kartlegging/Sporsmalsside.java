package no.helhet.praksis.kartlegging;

import no.helhet.platform.web.Choice;
import no.helhet.platform.web.Texts;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Chooses what is open on the page, and makes its form.
final class Sporsmalsside {
    private final Vurdert v;
    private final Radliste rows;
    private final Map<Svarsted, KjentFaktum> known;
    private final Map<UUID, String> names;
    private final Texts t;

    /// @param known the newest of each
    Sporsmalsside(
            Vurdert v,
            Radliste rows,
            Map<Svarsted, KjentFaktum> known,
            Map<UUID, String> names,
            Texts t) {
        this.v = v;
        this.rows = rows;
        this.known = known;
        this.names = names;
        this.t = t;
    }

    /// A group of questions, of one child or none.
    record Sted(String gruppe, UUID barn) {}

    /// Every group that is asked, in the order of the conversation.
    List<Sted> order() {
        var all = new ArrayList<Sted>();
        for (var stand : Temastand.of(v.definisjon(), v.svarene(), v.barn())) {
            v.definisjon().sporsmal().stream()
                    .filter(
                            s ->
                                    s.tema() == stand.tema()
                                            && v.definisjon().isAsked(s, v.svarene(), stand.barn()))
                    .map(s -> new Sted(s.sammen(), stand.barn()))
                    .distinct()
                    .forEach(all::add);
        }
        return all;
    }

    /// The first that has neither an answer nor anything known; null when all have.
    @Nullable Sted firstMissing() {
        return order().stream().filter(this::isMissing).findFirst().orElse(null);
    }

    /// The next that has neither, after this one; else the first of all.
    @Nullable Sted nextAfter(Sted here) {
        var all = order();
        var at = all.indexOf(here);
        return all.stream()
                .skip(at + 1L)
                .filter(this::isMissing)
                .findFirst()
                .orElseGet(
                        () ->
                                all.stream()
                                        .filter(s -> !s.equals(here) && isMissing(s))
                                        .findFirst()
                                        .orElse(null));
    }

    boolean isMissing(Sted sted) {
        return asked(sted).stream()
                .anyMatch(
                        s ->
                                !v.svarene().isAnswered(new Svarsted(s.id(), sted.barn()))
                                        && !rows.isKnown(s, sted.barn()));
    }

    List<Sporsmal> asked(Sted sted) {
        return v.definisjon().sporsmal().stream()
                .filter(s -> s.sammen().equals(sted.gruppe()))
                .filter(s -> s.aboutChild() == !sted.barn().equals(Svarsted.INGEN))
                .filter(s -> v.definisjon().isAsked(s, v.svarene(), sted.barn()))
                .toList();
    }

    /// @param sent what was sent and could not be kept, by question
    Apent open(Sted sted, Map<String, Svarskjema.Feil> sent) {
        var asked = asked(sted);
        var ofTheme =
                order().stream()
                        .filter(
                                s ->
                                        s.barn().equals(sted.barn())
                                                && asked(s).getFirst().tema()
                                                        == asked.getFirst().tema())
                        .toList();
        var next = nextAfter(sted);
        return new Apent(
                sted.gruppe(),
                sted.barn(),
                sted.barn().equals(Svarsted.INGEN)
                        ? t.get("kartlegging.tema." + asked.getFirst().tema())
                        : name(sted.barn()),
                ofTheme.indexOf(sted) + 1,
                ofTheme.size(),
                asked.stream().map(s -> field(s, sted.barn(), sent.get(s.id()))).toList(),
                versions(asked, sted.barn()),
                next == null ? "" : title(next));
    }

    private String title(Sted sted) {
        var label = new Svartekst(t).label(asked(sted).getFirst());
        return sted.barn().equals(Svarsted.INGEN) ? label : name(sted.barn()) + ", " + label;
    }

    private String name(UUID barn) {
        return names.getOrDefault(barn, "");
    }

    /// The versions of the answers of a form: `bolig.type=2,bolig.bli=0`.
    private String versions(List<Sporsmal> asked, UUID barn) {
        return asked.stream()
                .map(
                        s -> {
                            var svar = v.svarene().find(new Svarsted(s.id(), barn));
                            return s.id() + "=" + (svar == null ? 0 : svar.version());
                        })
                .collect(Collectors.joining(","));
    }

    private Felt field(Sporsmal s, UUID barn, Svarskjema.@Nullable Feil sent) {
        var sted = new Svarsted(s.id(), barn);
        var svar = v.svarene().find(sted);
        var fact = known.get(sted);
        Svarverdi shown =
                svar != null && svar.verdi().isAnswer()
                        ? svar.verdi()
                        : fact == null ? new Svarverdi.Tom() : fact.verdi();
        var language = t.language();
        var name = name(barn);
        return new Felt(
                s.id(),
                s.type(),
                s.tekst().in(language, name),
                s.hint().in(language),
                s.valg().stream().map(c -> new Choice(c.kode(), c.tekst().in(language))).toList(),
                shown instanceof Svarverdi.Koder(var koder) ? koder : List.of(),
                sent == null ? written(shown) : sent.sendt(),
                s.kanAvsta(),
                shown instanceof Svarverdi.Avstar,
                sent == null ? null : t.get(sent.tekst()));
    }

    private String written(Svarverdi verdi) {
        return switch (verdi) {
            case Svarverdi.Ord(var tekst) -> tekst;
            case Svarverdi.Penger(var ore) -> t.number(ore);
            case Svarverdi.Dag(var dato) -> dato.toString();
            default -> "";
        };
    }
}
