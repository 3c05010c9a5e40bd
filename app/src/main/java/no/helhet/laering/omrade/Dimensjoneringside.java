package no.helhet.laering.omrade;

import no.helhet.platform.web.Problem;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// The page of need in the coming years.
///
/// @param over the name of the area whose areas are looked at
/// @param form what was typed, wrong or right
/// @param innhold null when the figures do not carry it, or something typed is wrong
/// @param nokkel of the form that keeps it
public record Dimensjoneringside(
        Omradesporsmal sporsmal,
        String over,
        Omraderside.Valg valg,
        Map<String, String> form,
        List<Problem> feil,
        @Nullable Innhold innhold,
        List<Beholdt> beholdt,
        String nokkel) {

    /// @param lead said in bold
    /// @param ar the coming years
    /// @param forutsetninger in sentences
    /// @param skjult how many areas are not shown
    public record Innhold(
            String lead,
            List<String> ar,
            List<Linje> linjer,
            Linje sum,
            Linje arsverk,
            Linje kroner,
            List<String> forutsetninger,
            long skjult) {}

    /// @param siste in the last year that is known
    public record Linje(String navn, String siste, List<Celle> ar) {}

    public record Celle(String ventet, String intervall) {}

    /// A need that was kept, and what came.
    public record Beholdt(String navn, String av, List<Kom> kom) {}

    /// @param kom what was counted; empty while it is not known
    public record Kom(String ar, String ventet, String intervall, String kom, String dom) {}

    public String felt(String navn) {
        return form.getOrDefault(navn, "");
    }

    public @Nullable String feil(String navn) {
        return Problem.of(feil, navn);
    }
}
