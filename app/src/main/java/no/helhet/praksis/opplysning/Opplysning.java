package no.helhet.praksis.opplysning;

import no.helhet.platform.files.FilId;
import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// One version of what another has told us about a person.
///
/// @param rekke the id of the first version
/// @param versjon counted from 1
/// @param fil the document, or null when only facts were given
/// @param rettegrunn why this version came, empty in the first
/// @param erstattet when the next version came, null for the one in force
/// @param trekk null unless it is withdrawn
/// @param sett when a worker saw what the source delivered itself
public record Opplysning(
        OpplysningId id,
        PersonId personId,
        UUID rekke,
        int versjon,
        Opplysningsinnhold innhold,
        @Nullable FilId fil,
        String rettegrunn,
        Instant registrert,
        String registrertNavn,
        @Nullable Instant erstattet,
        @Nullable Trekk trekk,
        @Nullable Instant sett) {

    /// That we no longer build on it.
    public record Trekk(Instant nar, String grunn, String navn) {}

    /// Neither replaced by a later version nor withdrawn.
    public boolean isInForce() {
        return erstattet == null && trekk == null;
    }

    /// In force, but the source gave it a last day, and that is past.
    public boolean isOutOfDate(LocalDate today) {
        var til = innhold.gyldigTil();
        return isInForce() && til != null && til.isBefore(today);
    }

    /// Delivered by the source itself, and not yet seen by a worker.
    public boolean isNew() {
        return isInForce() && innhold.mate() == Opplysningsinnhold.Mate.LEVERT && sett == null;
    }

    /// Whether the source says that the work ability is reduced; null when it says neither.
    public @Nullable Boolean nedsattArbeidsevne() {
        return innhold.fakta().stream()
                .filter(f -> f.slag() == Kildefaktum.Slag.NEDSATT_ARBEIDSEVNE)
                .map(f -> f.verdi().equals("JA"))
                .findFirst()
                .orElse(null);
    }

    /// Ids only: this may reach a log.
    @Override
    public String toString() {
        return "Opplysning[" + id + "]";
    }
}
