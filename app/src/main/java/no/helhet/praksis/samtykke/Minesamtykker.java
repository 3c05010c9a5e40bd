package no.helhet.praksis.samtykke;

import no.helhet.praksis.partner.PartnerId;

import java.time.LocalDate;
import java.util.List;

/// A resident's own consents.
///
/// @param sporsmal those that wait for an answer
/// @param tidligere past, or taken back, and not given again
/// @param lesninger who read what, newest first
/// @param nokkel id for what is given again
/// @param alene they answer without anybody else
/// @param alder from which age, in years, a person gives a consent
public record Minesamtykker(
        List<Sporsmal> sporsmal,
        List<Samtykke> gjelder,
        List<Samtykke> tidligere,
        List<Lesning> lesninger,
        Delere delere,
        Delord ord,
        String nokkel,
        boolean alene,
        int alder,
        LocalDate today) {

    public boolean isEmpty() {
        return sporsmal.isEmpty() && gjelder.isEmpty() && tidligere.isEmpty();
    }

    /// What a partner has read, newest first.
    public List<Lesning> lestAv(PartnerId partner) {
        return lesninger.stream().filter(l -> l.partner().equals(partner)).toList();
    }
}
