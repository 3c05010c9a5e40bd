package no.helhet.tiltak;

import no.helhet.platform.web.Problem;
import no.helhet.tiltak.Tiltaket.Slag;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What is written about a measure of the municipality's own.
///
/// @param timer usual hours a week, null when it varies
record Tiltaksinnhold(
        Slag slag, Ord navn, Ord hva, @Nullable Integer timer, String utforer, String kilde) {
    private static final int LONGEST = 500;
    private static final int MOST_HOURS = 60;

    /// The three languages; bokmål stands where another is empty.
    record Ord(String nb, String nn, String en) {}

    /// @param feil keys of what is wrong; empty when it is whole
    record Lest(@Nullable Tiltaksinnhold innhold, List<Problem> feil) {}

    static Lest read(Map<String, String> form) {
        var feil = new ArrayList<Problem>();
        var navn = new Ord(text(form, "navn"), text(form, "navnNn"), text(form, "navnEn"));
        var hva = new Ord(text(form, "hva"), text(form, "hvaNn"), text(form, "hvaEn"));
        if (navn.nb().isEmpty()) {
            feil.add(new Problem("navn", "tiltak.feil.navn"));
        }
        if (form.values().stream().anyMatch(value -> value.length() > LONGEST)) {
            feil.add(new Problem("hva", "tiltak.feil.langt"));
        }
        var slag = slag(text(form, "slag"));
        if (slag == null) {
            feil.add(new Problem("slag", "tiltak.feil.slag"));
        }
        var hours = text(form, "timer");
        var timer = hours.matches("[0-9]{1,2}") ? Integer.valueOf(hours) : null;
        if (timer == null ? !hours.isEmpty() : timer < 1 || timer > MOST_HOURS) {
            feil.add(new Problem("timer", "tiltak.feil.timer"));
        }
        return new Lest(
                slag == null || !feil.isEmpty()
                        ? null
                        : new Tiltaksinnhold(
                                slag, navn, hva, timer, text(form, "utforer"), text(form, "kilde")),
                feil);
    }

    private static @Nullable Slag slag(String name) {
        for (var slag : Slag.values()) {
            if (slag.name().equals(name)) {
                return slag;
            }
        }
        return null;
    }

    private static String text(Map<String, String> form, String name) {
        return form.getOrDefault(name, "").strip();
    }
}
