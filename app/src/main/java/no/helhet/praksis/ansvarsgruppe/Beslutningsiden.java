package no.helhet.praksis.ansvarsgruppe;

import no.helhet.platform.web.Choice;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.plan.PlanIKraft;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// What was decided, what has become of it, and the forms that change it.
///
/// @param plan the person's, null when there is none
/// @param feil what was wrong with what was sent in
public record Beslutningsiden(
        Beslutning beslutning,
        Person person,
        List<Gruppemedlem> medlemmer,
        @Nullable PlanIKraft plan,
        boolean mayWrite,
        LocalDate today,
        List<Problem> feil,
        Gruppeskjema skjema) {

    public String base() {
        return "/ansvarsgrupper/beslutning/" + beslutning.id().path();
    }

    /// The goal it serves, null when none is said or it is in the plan no more.
    public PlanIKraft.@Nullable Maltekst mal() {
        var mal = beslutning.malId();
        return plan == null || mal == null ? null : plan.find(mal).orElse(null);
    }

    public List<Choice> eiervalg(Texts t) {
        return Gruppeside.owners(medlemmer, t);
    }

    /// The owner as the form has it: nobody, when who promised has left.
    public String eier() {
        return skjema.felt("eier", beslutning.eier().isIn() ? beslutning.eier().id().path() : "");
    }

    /// What is wrong with the field, or null.
    public @Nullable String feil(String field) {
        return Problem.of(feil, field);
    }
}
