package no.helhet.praksis.mottak;

import no.helhet.platform.database.MunicipalId;
import no.helhet.praksis.mottak.Henvendelse.Gjelder;
import no.helhet.praksis.mottak.Henvendelse.Hast;
import no.helhet.praksis.mottak.Henvendelse.Kanal;
import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.UUID;

/// The form that registers an enquiry, as it was typed.
///
/// @param felter by the names of the fields
public record Henvendelsesskjema(Map<String, String> felter) {
    public Henvendelsesskjema {
        felter = Map.copyOf(felter);
    }

    public String felt(String name) {
        return felter.getOrDefault(name, "").strip();
    }

    /// What is chosen, or what stands chosen when the form is new.
    public String valgt(String name, String first) {
        var felt = felt(name);
        return felt.isEmpty() ? first : felt;
    }

    /// The form's own id: sent twice, it is one enquiry. Null when it is none.
    @Nullable UUID nokkel() {
        try {
            return UUID.fromString(felt("nokkel"));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// The person that was picked, null when none was.
    @Nullable PersonId person() {
        try {
            return PersonId.valueOf(felt("hvemId"));
        } catch (MunicipalId.Malformed e) {
            return null;
        }
    }

    @Nullable Kanal kanal() {
        return one(Kanal.values(), valgt("kanal", Kanal.OPPMOTE.name()));
    }

    @Nullable Hast hast() {
        return one(Hast.values(), valgt("hast", Hast.NEI.name()));
    }

    @Nullable Gjelder gjelder() {
        return one(Gjelder.values(), felt("gjelder"));
    }

    boolean vedNummer() {
        return "NUMMER".equals(felt("kall"));
    }

    /// Language code, empty for what is known of the person.
    String sprak() {
        return felt("sprak").split(":", 2)[0];
    }

    boolean tolk() {
        return felt("sprak").endsWith(":tolk");
    }

    private static <E extends Enum<E>> @Nullable E one(E[] all, String name) {
        for (var value : all) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        return null;
    }

    /// Says nothing of anyone: this may reach a log.
    @Override
    public String toString() {
        return "Henvendelsesskjema[]";
    }
}
