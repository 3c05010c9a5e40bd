package no.helhet.praksis.opplysning;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// What one version says: its kind, who said it and when, how it came, why we have it, and the
/// facts as the source says them.
///
/// @param kilde the organisation, in words
/// @param datert the day the source dated it
/// @param gyldigTil the last day it holds, or null when the source does not say
/// @param hjemmel the paragraph, empty unless the ground is the law
public record Opplysningsinnhold(
        Opplysningsslag slag,
        String kilde,
        LocalDate datert,
        @Nullable LocalDate gyldigTil,
        Mate mate,
        Grunn grunn,
        String hjemmel,
        List<Kildefaktum> fakta) {

    /// How it came to us.
    public enum Mate {
        PERSONEN_HADDE_MED,
        SENDT,
        /// Read by telephone with the person there.
        TELEFON,
        /// The source wrote it here itself.
        LEVERT
    }

    /// Why we have it (sotjl § 43).
    public enum Grunn {
        SAMTYKKE,
        PERSONENS_EGEN,
        LOV
    }

    public Opplysningsinnhold {
        fakta = List.copyOf(fakta);
    }

    /// Says nothing of anyone: this may reach a log.
    @Override
    public String toString() {
        return "Opplysningsinnhold[" + slag + "]";
    }
}
