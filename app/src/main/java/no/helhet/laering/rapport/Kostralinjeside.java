package no.helhet.laering.rapport;

import no.helhet.formats.kostra.Skjema;
import no.helhet.platform.web.Problem;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// A person's line: what is wrong with it and where that is put right, and what the office has put
/// right in it.
///
/// @param egne what the register and the set-up say of the fields that can be put right
/// @param nokkel id for the form that puts right
/// @param feil what was wrong with what was sent in
/// @param felter what was sent in, by field
public record Kostralinjeside(
        Skjema skjema,
        int year,
        LinjeId id,
        String journalnr,
        boolean klar,
        List<Kostrafunn> funn,
        Map<String, String> egne,
        List<Retting> rettinger,
        String nokkel,
        List<Problem> feil,
        Map<String, String> felter) {
    public Kostralinjeside {
        funn = List.copyOf(funn);
        egne = Map.copyOf(egne);
        rettinger = List.copyOf(rettinger);
        feil = List.copyOf(feil);
        felter = Map.copyOf(felter);
    }

    public String adresse() {
        return adresse(id, skjema, year);
    }

    /// Under it, the acts on the line.
    public String base() {
        return "/rapport/kostra/linje/" + id.path();
    }

    static String adresse(LinjeId id, Skjema skjema, int year) {
        return "/rapport/kostra/linje/" + id.path() + "?skjema=" + skjema.nummer() + "&ar=" + year;
    }

    public String felt(String name, String otherwise) {
        return felter.getOrDefault(name, otherwise);
    }

    /// What is wrong with the field, or null.
    public @Nullable String feil(String field) {
        return Problem.of(feil, field);
    }
}
