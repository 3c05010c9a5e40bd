package no.helhet.praksis.henvisning;

import no.helhet.platform.web.Choice;
import no.helhet.platform.web.Problem;
import no.helhet.praksis.person.Person;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// A referral as its page shows it.
///
/// @param skrevet what the reader just wrote, else what is saved; `mottaker` as it is chosen
/// @param konflikt what the reader and another have written differently; empty when nothing is
/// @param samtykker the person's consents that name the receiver
/// @param mangler what must be written before it can be sent
/// @param nokkel id for the form that registers a consent
/// @param feil what was wrong with what was sent in
/// @param felter what was sent in, by field
public record Henvisningsside(
        Henvisning henvisning,
        Person person,
        Henvisningsinnhold skrevet,
        String mottaker,
        List<Forskjell> konflikt,
        List<Choice> mottakere,
        List<Samtykkevalg> samtykker,
        List<Steg> steg,
        List<Problem> mangler,
        String nokkel,
        boolean mayWrite,
        boolean min,
        LocalDate today,
        List<Problem> feil,
        Map<String, String> felter) {

    /// A field that two have written differently.
    ///
    /// @param felt its label
    public record Forskjell(String felt, String mitt, String deres) {}

    /// A consent to choose.
    ///
    /// @param gjelder it holds today
    public record Samtykkevalg(
            String id,
            String hva,
            String gittAv,
            LocalDate gitt,
            LocalDate til,
            @Nullable LocalDate trukket,
            boolean gjelder) {}

    /// What was done.
    ///
    /// @param mate how an answer came, null for other acts
    public record Steg(
            String handling, LocalDate dag, @Nullable String mate, String tekst, String navn) {}

    public String base() {
        return "/henvisning/" + henvisning.id().path();
    }

    public String felt(String name, String otherwise) {
        return felter.getOrDefault(name, otherwise);
    }

    /// What is wrong with the field, or null.
    public @Nullable String feil(String field) {
        return Problem.of(feil, field);
    }
}
