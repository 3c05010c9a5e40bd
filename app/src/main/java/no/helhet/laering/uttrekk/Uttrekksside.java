package no.helhet.laering.uttrekk;

import no.helhet.platform.web.Choice;
import no.helhet.platform.web.Fact;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Row;
import no.helhet.platform.web.Tone;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One data set as its page shows it.
///
/// @param id as in addresses
/// @param fakta what, why, by whose leave, for whom
/// @param tabeller what is taken out, by table
/// @param forklart what each variable is
/// @param vurdering how many, and how easily known again
/// @param advarsel what the approver must know, null for nothing
/// @param fil none until it is made
/// @param kontrollsum the file's SHA-256 in pieces, so that it may be broken over lines
/// @param framdrift rows written so far, while it is being made
public record Uttrekksside(
        String id,
        String tittel,
        String status,
        Tone tone,
        List<Fact> fakta,
        List<Fact> tabeller,
        List<Fact> forklart,
        List<Fact> vurdering,
        @Nullable String advarsel,
        List<Fact> fil,
        List<String> kontrollsum,
        @Nullable String framdrift,
        boolean kanAvgjore,
        boolean egen,
        boolean bydel,
        boolean kanHente,
        boolean kanAvslutte,
        List<Row> hendelser) {

    /// All data sets of the office's municipalities.
    ///
    /// @param logg null for those who do not see it
    public record Liste(
            List<Linje> venter,
            List<Linje> ovrige,
            boolean kanBe,
            boolean bydel,
            @Nullable List<Row> logg) {}

    /// @param under for whom, and until when
    public record Linje(
            String id, String tittel, String under, String status, Tone tone, String bedt) {}

    /// The form.
    ///
    /// @param tabeller the variables there are
    public record Skjema(
            Uttrekksskjema skjema,
            List<Choice> kommuner,
            String nokkel,
            List<Tabell> tabeller,
            List<Problem> feil) {
        /// What is wrong with a field, or null.
        public @Nullable String feil(String felt) {
            return Problem.of(feil, felt);
        }
    }

    /// @param valgte how many of its variables are chosen
    public record Tabell(String navn, String tittel, int valgte, List<Variabel> variabler) {}

    /// @param id as `table.column`
    /// @param kjennetegn whether somebody may be known again by it
    public record Variabel(
            String id, String navn, String definisjon, boolean kjennetegn, boolean valgt) {
        /// Its name in the file.
        public String kolonne() {
            return id.substring(id.indexOf('.') + 1);
        }
    }
}
