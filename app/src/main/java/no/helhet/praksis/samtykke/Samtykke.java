package no.helhet.praksis.samtykke;

import no.helhet.platform.files.FilId;
import no.helhet.praksis.partner.PartnerId;
import no.helhet.praksis.person.PersonId;
import no.helhet.regelverk.samtykke.Samtykkegrunnlag.Mate;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/// A consent to share.
///
/// @param formal what for, in the person's words
/// @param til the last day it holds
/// @param gittSom `SELV`, `FORELDER`, `VERGE` or `FULLMEKTIG`
/// @param vitne who heard it, empty unless it was spoken
/// @param papir the signed paper, scanned, or null
/// @param arkivsted where the signed paper lies, empty when nobody has said it
/// @param trukket when it was taken back, or null
/// @param gjelder it is in force now, by the rule of the database
public record Samtykke(
        SamtykkeId id,
        PersonId personId,
        PartnerId partner,
        List<Delt> deler,
        String formal,
        LocalDate til,
        Mate mate,
        String gittSom,
        String gittAv,
        String vitne,
        @Nullable FilId papir,
        String arkivsted,
        Instant gitt,
        String registrertNavn,
        @Nullable Instant trukket,
        @Nullable String trukketNavn,
        boolean gjelder) {

    /// What is shared, in words.
    public String hva() {
        return deler.stream().map(Delt::tekst).collect(Collectors.joining(", "));
    }

    public boolean covers(String key) {
        return deler.stream().anyMatch(d -> d.key().equals(key));
    }

    /// Ids only: this may reach a log.
    @Override
    public String toString() {
        return "Samtykke[" + id + "]";
    }
}
