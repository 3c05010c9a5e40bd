package no.helhet.praksis.klage;

import no.helhet.platform.web.Choice;
import no.helhet.platform.web.Point;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Row;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.sak.Sak;
import no.helhet.regelverk.porter.Mangel;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// An appeal as its page shows it.
///
/// @param stonadssak the case, null for a programme
/// @param frist the time limit with its reasoning
/// @param skrevet the review: what the reader just wrote, else what is saved
/// @param versjon of the review, that the next save goes on from
/// @param konflikt what the reader and another have written differently; empty when nothing is
/// @param punkter the gates
/// @param svarforslag the interim reply that may be sent, null when none is to be
/// @param vedtakvalg the case's decisions, for an appeal that named none
/// @param nye decisions made in place of the one appealed against
/// @param samme the reader signed that decision
/// @param egen the reader prepared the review
/// @param mayWrite the reader is a caseworker, `mayDecide` a decision maker
/// @param feil what was wrong with what was sent
/// @param felter what was sent, by field
public record Klageside(
        Klage klage,
        Klagesak sak,
        @Nullable Sak stonadssak,
        Person person,
        PaklagetVedtak vedtak,
        String frist,
        List<Row> vedlegg,
        Vurdering skrevet,
        int versjon,
        List<Forskjell> konflikt,
        List<Point> punkter,
        @Nullable Svarforslag svarforslag,
        List<Choice> vedtakvalg,
        List<Klagedokument> dokumenter,
        List<PaklagetVedtak> nye,
        boolean samme,
        boolean egen,
        boolean inhabil,
        boolean mayWrite,
        boolean mayDecide,
        LocalDate today,
        List<Problem> feil,
        Map<String, String> felter) {

    /// A field that two have written differently.
    ///
    /// @param felt its label
    public record Forskjell(String felt, String mitt, String deres) {}

    public String base() {
        return "/klage/" + klage.id().path();
    }

    /// Whether the appeal leads to a new decision, by the office's answer or statsforvalteren's. A
    /// case has a task for what statsforvalteren wants done.
    public boolean leadsToNewDecision() {
        return klage.tilstand().avgjorelse().stream()
                        .anyMatch(a -> a.konklusjon().leadsToNewDecision())
                || klage.sakId().isProgram() && klage.leadsToNewDecision();
    }

    public boolean isWritten() {
        return klage.tilstand() instanceof Tilstand.Mottatt;
    }

    /// What the appeal lacks still, null when nothing.
    public @Nullable Mangel mangel() {
        return klage.mangel(today);
    }

    public String felt(String name) {
        return felter.getOrDefault(name, "");
    }

    /// What was sent, or else this.
    public String felt(String name, String otherwise) {
        return felter.getOrDefault(name, otherwise);
    }

    /// What is wrong with the field, or null.
    public @Nullable String feil(String field) {
        return Problem.of(feil, field);
    }
}
