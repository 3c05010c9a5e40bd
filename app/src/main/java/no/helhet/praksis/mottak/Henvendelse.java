package no.helhet.praksis.mottak;

import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// Somebody has come to the office with a matter.
///
/// @param personId null when unknown, or when no name is given
/// @param oppgittNavn what an unknown person calls themselves; empty for known and anonymous
/// @param telefon where to call an unknown person back; that of a known one is the person's own
/// @param tekst the matter in a line, may be empty
/// @param sprak language code
/// @param tolk an interpreter is needed
/// @param vedNummer called by the number, never by the name aloud
/// @param hos who holds the conversation, or held it
/// @param sted where, as it says on the door
public record Henvendelse(
        HenvendelseId id,
        String enhetsnr,
        Billett billett,
        @Nullable PersonId personId,
        String oppgittNavn,
        String telefon,
        Kanal kanal,
        Hast hast,
        Gjelder gjelder,
        String tekst,
        String sprak,
        boolean tolk,
        boolean vedNummer,
        Status status,
        Instant ankom,
        String registrertNavn,
        @Nullable UUID hos,
        @Nullable String hosNavn,
        @Nullable String sted,
        @Nullable Instant hentet,
        @Nullable Utfall utfall,
        @Nullable String notat,
        @Nullable Instant ferdig,
        int version) {

    public enum Status {
        VENTER,
        I_SAMTALE,
        FERDIG
    }

    /// How the person came.
    public enum Kanal {
        OPPMOTE(""),
        TELEFON("T"),
        DIGITALT("D"),
        AVTALE(""),
        HENVIST("D");

        private final String rekke;

        Kanal(String rekke) {
            this.rekke = rekke;
        }

        String rekke() {
            return rekke;
        }

        /// The person stands in the waiting room and is called by the screen.
        public boolean isInTheRoom() {
            return rekke.isEmpty();
        }
    }

    /// Why it can not wait (sosialtjenesteloven § 18, § 27): no food, no roof, violence.
    public enum Hast {
        NEI,
        MAT,
        TAK,
        VOLD;

        public boolean isEmergency() {
            return this != NEI;
        }
    }

    public enum Gjelder {
        OKONOMI,
        BOLIG,
        GJELD,
        PAPIRER,
        ARBEID,
        AVTALE,
        ANNET
    }

    /// What came of it.
    public enum Utfall {
        RAD,
        SOKNAD,
        HENVIST,
        AVTALE,
        PAPIRER,
        SVART,
        GIKK,
        UTEN_SVAR;

        public boolean isUnanswered() {
            return this == GIKK || this == UTEN_SVAR;
        }
    }

    public boolean isOpen() {
        return status != Status.FERDIG;
    }

    /// Ids only: this may reach a log.
    @Override
    public String toString() {
        return "Henvendelse[" + id + "]";
    }
}
