package no.helhet.praksis.samtykke;

import no.helhet.platform.web.Problem;
import no.helhet.praksis.partner.Partner;
import no.helhet.praksis.person.Person;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// A person's consents, as the worker sees them.
///
/// @param sporsmal those that wait for an answer
/// @param tidligere past, or taken back
/// @param partnere those who may be asked for
/// @param alene the person answers without anybody else, and so on Min side
/// @param alder from which age, in years, a person gives a consent
/// @param latest the last day a consent given today may hold
/// @param valgt the parts that were ticked
/// @param feil what was wrong with what was sent in
/// @param felter what was sent in, by field
public record Samtykkeside(
        Person person,
        List<Sporsmal> sporsmal,
        List<Samtykke> gjelder,
        List<Samtykke> tidligere,
        List<Representant> representanter,
        List<Lesning> lesninger,
        Delere delere,
        List<Partner> partnere,
        List<Delbar.Del> deler,
        String nokkel,
        boolean mayWrite,
        boolean alene,
        int alder,
        LocalDate today,
        LocalDate latest,
        List<String> valgt,
        List<Problem> feil,
        Map<String, String> felter) {

    public String felt(String name, String otherwise) {
        return felter.getOrDefault(name, otherwise);
    }

    public @Nullable String feil(String field) {
        return Problem.of(feil, field);
    }

    public Delord ord() {
        return Delord.of(deler);
    }

    public String base() {
        return "/samtykker/" + person.id().path();
    }

    /// Those who may consent for the person now.
    public List<Representant> aktive() {
        return representanter.stream().filter(Representant::isActive).toList();
    }

    public String navn() {
        return person.navn() == null ? "" : person.navn().full();
    }
}
