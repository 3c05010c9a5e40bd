package no.helhet.praksis.kvalifisering;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/// What a decision on a programme says.
///
/// @param fom first day it covers, null while not entered
/// @param tom last day it covers, null while not entered
/// @param sarligeGrunner why the programme goes on past the ordinary length, blank for none
public record Programinnhold(
        Type type,
        @Nullable LocalDate fom,
        @Nullable LocalDate tom,
        Map<Programvilkar, Svar> vilkar,
        String begrunnelse,
        String sarligeGrunner) {
    public Programinnhold {
        vilkar = vilkar.isEmpty() ? Map.of() : new EnumMap<>(vilkar);
    }

    public enum Type {
        INNVILGET,
        AVSLATT,
        FORLENGET
    }

    /// The answer to a condition.
    ///
    /// @param oppfylt null while not answered
    public record Svar(@Nullable Boolean oppfylt, String begrunnelse) {
        static final Svar NONE = new Svar(null, "");
    }

    public Svar svar(Programvilkar v) {
        return vilkar.getOrDefault(v, Svar.NONE);
    }
}
