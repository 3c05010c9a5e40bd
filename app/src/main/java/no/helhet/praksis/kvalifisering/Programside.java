package no.helhet.praksis.kvalifisering;

import no.helhet.platform.web.Choice;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.klage.Programklager;
import no.helhet.praksis.partner.Partner;
import no.helhet.praksis.person.Person;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A programme's page.
///
/// @param stanser decisions to interrupt it or to end it, oldest first
/// @param klager the appeals against its decisions
/// @param plan the schedule in force, or the one to come; null when there is none
/// @param partnere who may be chosen as provider of an activity
/// @param maned null until granted
/// @param mayWrite whether the reader works with programmes
/// @param maySign whether the reader may sign what waits
/// @param felter what was typed in a form that came back
public record Programside(
        Program program,
        Person person,
        @Nullable Programforslag forslag,
        List<Programvedtak> vedtak,
        List<Programstans> stanser,
        Programklager klager,
        List<Programopphold> opphold,
        @Nullable Ukeplan plan,
        List<Partner> partnere,
        @Nullable Programmaned maned,
        List<Stonadsmaned> stonad,
        List<Programbarn> barn,
        List<Programytelse> ytelser,
        boolean mayWrite,
        boolean maySign,
        String nokkel,
        LocalDate today,
        List<Problem> feil,
        Map<String, String> felter) {

    public String base() {
        return "/kvalifisering/" + program.id().path();
    }

    public String felt(String name, String otherwise) {
        return felter.getOrDefault(name, otherwise);
    }

    public @Nullable String feil(String field) {
        return Problem.of(feil, field);
    }

    /// Who may give an activity; empty when the office works with nobody.
    public List<Choice> arrangorer(Texts t) {
        return partnere.isEmpty()
                ? List.of()
                : Stream.concat(
                                Stream.of(new Choice("", t.get("kvalifisering.plan.kommunen"))),
                                partnere.stream()
                                        .map(p -> new Choice(p.id().id().toString(), p.navn())))
                        .toList();
    }

    /// What the draft form begins with.
    public Programinnhold.Type type() {
        if (forslag != null) {
            return forslag.innhold().type();
        }
        var anew = omgjores();
        if (anew != null && program.isGranted()) {
            return anew.type();
        }
        return program.isGranted() ? Programinnhold.Type.FORLENGET : Programinnhold.Type.INNVILGET;
    }

    /// The decision that is to be made anew after an appeal, null for none.
    public @Nullable Programvedtak omgjores() {
        return vedtak.stream()
                .filter(v -> v.id().equals(program.omgjores()))
                .findFirst()
                .orElse(null);
    }

    public boolean isReplaced(Programvedtak v) {
        return vedtak.stream().anyMatch(other -> v.id().equals(other.korrigerer()));
    }

    public boolean mayPrepare() {
        return mayWrite
                && (program.status() == Program.Status.SOKT
                        || program.status() == Program.Status.I_PROGRAM)
                && (forslag == null || forslag.status() == Programforslag.Status.UTKAST);
    }

    public boolean isSent() {
        return forslag != null && forslag.status() == Programforslag.Status.SENDT;
    }

    public boolean isRunning() {
        return program.status() == Program.Status.I_PROGRAM;
    }

    public String iso(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
