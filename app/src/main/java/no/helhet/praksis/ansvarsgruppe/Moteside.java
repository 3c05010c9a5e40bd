package no.helhet.praksis.ansvarsgruppe;

import no.helhet.platform.web.Choice;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.plan.PlanIKraft;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A meeting: who comes, what to talk about, the minutes, and what was decided.
///
/// @param referat null when nothing is written
/// @param mitt what was typed when somebody else saved before, null for none
/// @param plan the person's, null when there is none
/// @param nokkel id for the next form that is sent
/// @param feil what was wrong with what was sent in
public record Moteside(
        Samarbeidsmote mote,
        Ansvarsgruppe gruppe,
        Person person,
        List<Gruppemedlem> medlemmer,
        List<Innkalling> innkalte,
        List<Agendapunkt> agenda,
        @Nullable Referat referat,
        @Nullable String mitt,
        List<Beslutning> beslutninger,
        @Nullable LocalDate svarfrist,
        @Nullable PlanIKraft plan,
        String nokkel,
        boolean mayWrite,
        LocalDate today,
        Instant now,
        List<Problem> feil,
        Gruppeskjema skjema) {

    public String base() {
        return "/ansvarsgrupper/mote/" + mote.id().path();
    }

    public boolean coming() {
        return mote.isComing(now);
    }

    public boolean begun() {
        return !mote.start().isAfter(now);
    }

    /// Whether the minutes can still be written.
    public boolean writesMinutes() {
        return mayWrite
                && !mote.isCancelled()
                && (referat == null || referat.status() != Referat.Status.GODKJENT);
    }

    public String tekst() {
        return mitt != null ? mitt : referat == null ? "" : referat.tekst();
    }

    public int versjon() {
        return referat == null ? 0 : referat.version();
    }

    public List<Choice> eiervalg(Texts t) {
        return Gruppeside.owners(medlemmer, t);
    }

    public List<Choice> malvalg(Texts t) {
        return Gruppeside.goals(plan, t);
    }

    /// `09.30`, for a field.
    public String clock(Instant moment) {
        return Grupperegler.time(moment).toString().substring(0, 5);
    }

    /// What is wrong with the field, or null.
    public @Nullable String feil(String field) {
        return Problem.of(feil, field);
    }
}
