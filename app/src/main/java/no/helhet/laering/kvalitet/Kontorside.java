package no.helhet.laering.kvalitet;

import no.helhet.platform.chart.RankedBars;
import no.helhet.platform.chart.YearLine;
import no.helhet.platform.web.Choice;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The leader's page in the reader's language.
///
/// @param dato today, and how old the figures are
/// @param maned the month looked at, `2026-10`
/// @param over whether it has ended
/// @param setninger the picture in plain words
/// @param noter what the figures take as given; `brevnoter` the same where nothing is drawn
/// @param lignende which offices are compared with; empty when there are too few
/// @param porter null when no gate has refused
/// @param kostnad null when nothing is paid
public record Kontorside(
        String kontor,
        String dato,
        String maned,
        String manedsnavn,
        boolean over,
        boolean tom,
        List<Choice> maneder,
        List<Setning> setninger,
        List<Gruppe> grupper,
        String noter,
        String brevnoter,
        List<String> lignende,
        String mottakere,
        String program,
        @Nullable Bilde<RankedBars> porter,
        @Nullable Bilde<YearLine> kostnad,
        String budsjettlenke,
        String brevId) {
    public Kontorside {
        maneder = List.copyOf(maneder);
        setninger = List.copyOf(setninger);
        grupper = List.copyOf(grupper);
        lignende = List.copyOf(lignende);
    }

    /// A sentence; the strong ones ask for something.
    public record Setning(String tekst, boolean sterk) {}

    /// Measures of one kind.
    public record Gruppe(String navn, List<Linje> linjer) {
        public Gruppe {
            linjer = List.copyOf(linjer);
        }
    }

    /// A measure on its line.
    ///
    /// @param rader where its rows are; null when there are none
    /// @param svg its months with limits
    /// @param ord the same in words
    public record Linje(
            String navn,
            @Nullable String rader,
            String naa,
            String ifjor,
            String lignende,
            String svg,
            String ord,
            Tone tone,
            String betyr) {}

    /// What a change is.
    public enum Tone {
        VANLIG,
        BRA,
        VARSEL,
        NOYTRAL
    }

    /// A drawing with its note and its table.
    ///
    /// @param lenke where the rows are
    public record Bilde<T>(
            T tegning, String note, String lenke, String lenketekst, List<Rad> tabell) {
        public Bilde {
            tabell = List.copyOf(tabell);
        }
    }

    /// A line of a drawing's table.
    public record Rad(String navn, String verdi) {}
}
