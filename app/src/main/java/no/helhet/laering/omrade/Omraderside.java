package no.helhet.laering.omrade;

import no.helhet.platform.chart.Drawn;
import no.helhet.platform.web.Choice;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The page of areas, worked out before it is drawn.
///
/// @param sporsmal what is asked
/// @param over the name of the area whose areas are compared
/// @param valg what may be asked instead
/// @param funn what the figures answer; null when there are none
public record Omraderside(Omradesporsmal sporsmal, String over, Valg valg, @Nullable Innhold funn) {

    /// @param omrader levels and the area they lie in
    public record Valg(
            List<Choice> mal,
            List<Choice> ar,
            List<Choice> omrader,
            List<Choice> kilder,
            String omrade) {}

    /// @param lead said in bold
    /// @param kart null where areas have no place on a map
    /// @param deler null where there are too many to be read
    /// @param skjult how many areas' counts are hidden
    /// @param metode how it was worked out, in sentences
    public record Innhold(
            String lead,
            String rest,
            @Nullable Drawn kart,
            Drawn trakt,
            @Nullable Drawn deler,
            List<Omradesetning> setninger,
            List<Neste> neste,
            List<Linje> linjer,
            boolean krympet,
            long skjult,
            String metode) {}

    /// A question that follows.
    public record Neste(String sporsmal, String lenke, String adresse) {}

    /// A line of the table; where counts are hidden all but the people are dashes.
    ///
    /// @param merke words; coloured when something is marked
    public record Linje(
            String navn,
            String adresse,
            String folk,
            String antall,
            String promille,
            String intervall,
            String justert,
            String krympet,
            String merke,
            boolean merket) {}
}
