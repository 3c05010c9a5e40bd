package no.helhet.laering.rapport;

import no.helhet.formats.kostra.Avvik;

import java.util.List;
import java.util.SortedSet;

/// The year's report on qualification programmes as its page shows it. No person is named: a
/// programme is known by its number.
///
/// @param over whether the year has ended; before that, lines lack what is asked at its end
/// @param years those with a layout
public record Programrapportside(
        int year, boolean over, SortedSet<Integer> years, List<Kommunedel> kommuner) {
    public Programrapportside {
        kommuner = List.copyOf(kommuner);
    }

    /// @param navn of the municipality
    /// @param deltakere how many were in a programme in the year
    /// @param klare how many lines the receiver takes
    /// @param rader those that lack something, or that a control remarks on
    public record Kommunedel(
            String kommunenr, String navn, int deltakere, int klare, List<Rad> rader) {
        public Kommunedel {
            rader = List.copyOf(rader);
        }
    }

    /// @param nummer of the programme
    /// @param adresse of the programme's answers, where what lacks is put right
    /// @param programmer how many programmes the participant was in that year; the line is about
    /// the latest begun
    public record Rad(
            String nummer,
            String adresse,
            int programmer,
            List<KostraSvar.Mangel> mangler,
            List<Avvik> avvik) {
        public Rad {
            mangler = List.copyOf(mangler);
            avvik = List.copyOf(avvik);
        }
    }
}
