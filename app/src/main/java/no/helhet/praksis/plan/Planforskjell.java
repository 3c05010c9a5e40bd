package no.helhet.praksis.plan;

import no.helhet.platform.web.Texts;
import no.helhet.praksis.plan.Plandel.Tekst;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Two versions of a plan held against each other, field by field, in the order of the plan.
///
/// @param navn of the person, as the page says it
record Planforskjell(Planinnhold before, Planinnhold after, String navn, Texts t) {
    /// Every line that is written in either.
    List<Planendring> all() {
        var lines = new ArrayList<Planendring>();
        int nr = 0;
        for (var mal : together(before.mal(), after.mal())) {
            var label = t.get("plan.mal.nr", ++nr);
            lines(mal, label, lines);
            for (var steg : together(before.steg(mal.id()), after.steg(mal.id()))) {
                var what = steg.isBlank("hva") ? t.get("plan.steg") : steg.text("hva");
                lines(steg, label + ", " + what, lines);
            }
        }
        for (var one : together(before.deltakere(), after.deltakere())) {
            lines(one, one.isBlank("navn") ? t.get("plan.deltaker") : one.text("navn"), lines);
        }
        for (var slag : Delslag.values()) {
            if (slag.isSingle()) {
                lines(after.one(slag), t.get("plan.del." + slag), lines);
            }
        }
        return lines;
    }

    List<Planendring> changed() {
        return all().stream().filter(Planendring::isChanged).toList();
    }

    private static List<Plandel> together(List<Plandel> before, List<Plandel> after) {
        var parts = new LinkedHashMap<Object, Plandel>();
        before.forEach(d -> parts.put(d.id(), d));
        after.forEach(d -> parts.put(d.id(), d));
        return List.copyOf(parts.values());
    }

    private void lines(Plandel part, String label, List<Planendring> lines) {
        var was = before.find(part.id()).orElse(null);
        var is = after.find(part.id()).orElse(null);
        for (var field : part.slag().felter()) {
            var a = text(was, field);
            var b = text(is, field);
            if (!a.isEmpty() || !b.isEmpty()) {
                var wrote = is == null ? null : is.felt().get(field);
                lines.add(
                        new Planendring(
                                label + ": " + t.get("plan.felt." + part.slag() + "." + field),
                                a,
                                b,
                                wrote == null ? null : who(wrote),
                                wrote == null ? null : wrote.endret()));
            }
        }
    }

    private String who(Tekst text) {
        return text.innbygger() ? navn : text.navn();
    }

    private String text(@Nullable Plandel part, String field) {
        return part == null ? "" : Planord.show(part, field, navn, t);
    }
}
