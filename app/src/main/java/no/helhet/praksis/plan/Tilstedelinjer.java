package no.helhet.praksis.plan;

import no.helhet.platform.web.Texts;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Who else is there just now, and at what.
///
/// @param navn of the person: the first name
record Tilstedelinjer(Planlest lest, String navn, Texts t) {
    List<String> show() {
        return lest.andre().stream().map(this::line).toList();
    }

    /// Another who has the part open, or null.
    @Nullable String writer(Plandel del) {
        return lest.andre().stream()
                .filter(a -> del.id().equals(a.del()))
                .map(this::name)
                .findFirst()
                .orElse(null);
    }

    private String line(Tilstede a) {
        var at = a.del() == null ? null : lest.innhold().findPart(a.del()).orElse(null);
        return at == null
                ? t.get("plan.erher", name(a))
                : t.get("plan.skriveri", name(a), label(at));
    }

    /// A resident's login bears no name that we know.
    private String name(Tilstede a) {
        return a.innbygger() ? navn : a.navn();
    }

    /// What a part is called.
    private String label(Plandel del) {
        return switch (del.slag()) {
            case MAL -> t.get("plan.mal.nr", lest.innhold().mal().indexOf(del) + 1);
            case STEG -> del.isBlank("hva") ? t.get("plan.steg") : del.text("hva");
            case DELTAKER -> del.isBlank("navn") ? t.get("plan.deltaker") : del.text("navn");
            default -> t.get("plan.del." + del.slag());
        };
    }
}
