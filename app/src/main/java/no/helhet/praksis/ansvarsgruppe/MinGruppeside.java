package no.helhet.praksis.ansvarsgruppe;

import no.helhet.platform.web.Problem;
import no.helhet.praksis.ansvarsgruppe.Innkalling.Svar;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// The person's own group on Min side.
///
/// @param gruppe null when there is none
/// @param tilGodkjenning meetings whose minutes wait for the person
/// @param moter to come, the first first
/// @param tidligere meetings with approved minutes, the latest first
/// @param nokkel id for the next form that is sent
public record MinGruppeside(
        @Nullable Ansvarsgruppe gruppe,
        List<Gruppemedlem> medlemmer,
        List<Samarbeidsmote> tilGodkjenning,
        List<MittMote> moter,
        List<Samarbeidsmote> tidligere,
        List<Beslutning> beslutninger,
        String nokkel,
        LocalDate today,
        List<Problem> feil,
        Gruppeskjema skjema) {

    /// A meeting to come.
    ///
    /// @param svar mine, null until I have answered
    public record MittMote(
            Samarbeidsmote mote, @Nullable Svar svar, List<Agendapunkt> agenda, int kommer) {}

    public boolean isMine(Beslutning b) {
        return b.eier().slag() == Gruppemedlem.Slag.PERSONEN;
    }

    /// What is wrong with the field, or null.
    public @Nullable String feil(String field) {
        return Problem.of(feil, field);
    }
}
