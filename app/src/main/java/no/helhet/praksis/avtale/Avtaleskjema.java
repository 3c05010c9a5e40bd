package no.helhet.praksis.avtale;

import no.helhet.platform.database.MunicipalId;
import no.helhet.praksis.avtale.Avtale.Mote;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.UUID;

/// The form that books an appointment or moves it, as it was typed.
///
/// @param felter by the names of the fields
public record Avtaleskjema(Map<String, String> felter) {
    private static final int LONGEST = 240;

    public Avtaleskjema {
        felter = Map.copyOf(felter);
    }

    public String felt(String name) {
        return felter.getOrDefault(name, "").strip();
    }

    /// What is chosen, or what stands chosen when the form is new.
    public String valgt(String name, String first) {
        return felter.containsKey(name) ? felt(name) : first;
    }

    /// The form's own id: sent twice, it is one appointment. Null when it is none.
    @Nullable UUID nokkel() {
        try {
            return UUID.fromString(felt("nokkel"));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// The slot that was chosen, null when none was.
    @Nullable LukeId luke() {
        try {
            return LukeId.valueOf(felt("luke"));
        } catch (MunicipalId.Malformed e) {
            return null;
        }
    }

    @Nullable Kompetanse tema() {
        var tema = Kompetanse.of(felt("tema"));
        return tema == Kompetanse.TOLK ? null : tema;
    }

    @Nullable Mote mote() {
        return switch (valgt("mote", Mote.KONTOR.name())) {
            case "KONTOR" -> Mote.KONTOR;
            case "TELEFON" -> Mote.TELEFON;
            default -> null;
        };
    }

    /// Minutes that are needed, 0 for the whole slot, -1 when it is no length.
    int lengde() {
        var text = felt("lengde");
        if (text.isEmpty()) {
            return 0;
        }
        return text.matches("[0-9]{1,3}") && Integer.parseInt(text) <= LONGEST
                ? Integer.parseInt(text)
                : -1;
    }

    boolean tolk() {
        return "true".equals(felt("tolk"));
    }

    /// That it is safe to write to a protected person there.
    boolean trygg() {
        return "true".equals(felt("trygg"));
    }

    /// Says nothing of anyone: this may reach a log.
    @Override
    public String toString() {
        return "Avtaleskjema[]";
    }
}
