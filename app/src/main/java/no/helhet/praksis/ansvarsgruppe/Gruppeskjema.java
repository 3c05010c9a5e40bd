package no.helhet.praksis.ansvarsgruppe;

import no.helhet.platform.database.Ids;
import no.helhet.platform.database.MunicipalId;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;

/// A form of the group, as it was typed.
///
/// @param felter by the names of the fields
public record Gruppeskjema(Map<String, String> felter) {
    static final Gruppeskjema EMPTY = new Gruppeskjema(Map.of());

    public Gruppeskjema {
        felter = Map.copyOf(felter);
    }

    public String felt(String name) {
        return felter.getOrDefault(name, "").replace("\r\n", "\n").strip();
    }

    /// What was typed, or what stands there when the form is new.
    public String felt(String name, String first) {
        return felter.containsKey(name) ? felt(name) : first;
    }

    /// The form's own id: sent twice, it is one thing.
    UUID nokkel() {
        try {
            return UUID.fromString(felt("nokkel"));
        } catch (IllegalArgumentException e) {
            return Ids.next();
        }
    }

    /// The day that was typed, null when it is none.
    @Nullable LocalDate dag(String name) {
        try {
            return LocalDate.parse(felt(name));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// The time of day, as `9.30` or `09:30`; null when it is none.
    @Nullable LocalTime tid(String name) {
        try {
            var text = felt(name).replace('.', ':');
            return LocalTime.parse(text.matches("[0-9]:[0-9]{2}") ? "0" + text : text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// The id that was chosen, null when it is none.
    @Nullable UUID id(String name) {
        try {
            return UUID.fromString(felt(name));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Nullable MedlemId medlem(String name) {
        try {
            return MedlemId.valueOf(felt(name));
        } catch (MunicipalId.Malformed e) {
            return null;
        }
    }

    /// Says nothing of anyone: this may reach a log.
    @Override
    public String toString() {
        return "Gruppeskjema[]";
    }
}
