package no.helhet.praksis.mottak;

import no.helhet.praksis.mottak.Henvendelse.Utfall;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// The form that ends a conversation, as it was typed.
///
/// @param felter by the names of the fields
public record Avslutningsskjema(Map<String, String> felter) {
    public Avslutningsskjema {
        felter = Map.copyOf(felter);
    }

    public String felt(String name) {
        return felter.getOrDefault(name, "").strip();
    }

    @Nullable Utfall utfall() {
        for (var utfall : Utfall.values()) {
            if (utfall.name().equals(felt("utfall"))) {
                return utfall;
            }
        }
        return null;
    }

    /// Says nothing of anyone: this may reach a log.
    @Override
    public String toString() {
        return "Avslutningsskjema[]";
    }
}
