package no.helhet.laering.rapport;

import no.helhet.formats.kostra.Skjema;
import no.helhet.platform.web.Choice;
import no.helhet.platform.web.Problem;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.SortedSet;

/// The year's report to the state as its page shows it. No person is named: a line is known by its
/// journal number.
///
/// @param over whether the year has ended; before that, lines lack what is asked at its end
/// @param years those with a layout
/// @param kommuner those of the office
/// @param antall how many persons the form is about
/// @param klare how many lines the receiver takes
/// @param advarsler how many of those a control remarks on
/// @param rettet how many lines the office has put right
/// @param leveringer newest first
/// @param feil what was wrong with the delivery asked for
/// @param venter whether the lines of a large municipality are still to be made: nothing is counted
public record Kostraside(
        Skjema skjema,
        int year,
        boolean over,
        SortedSet<Integer> years,
        String kommunenr,
        String kommunenavn,
        List<Choice> kommuner,
        int antall,
        int klare,
        int advarsler,
        int rettet,
        List<Kommunerapport.Gruppe> grupper,
        List<Levering> leveringer,
        List<Problem> feil,
        boolean venter) {
    public Kostraside {
        kommuner = List.copyOf(kommuner);
        grupper = List.copyOf(grupper);
        leveringer = List.copyOf(leveringer);
        feil = List.copyOf(feil);
    }

    /// How many lines would be left out of a delivery now.
    public int mangler() {
        return antall - klare;
    }

    /// The page of a form, year and municipality.
    public static String adresse(Skjema skjema, int year, String kommunenr) {
        return "/rapport/kostra?skjema="
                + skjema.nummer()
                + "&ar="
                + year
                + "&kommune="
                + kommunenr;
    }

    /// This page with everything counted.
    public String ferdig() {
        return adresse(skjema, year, kommunenr) + "&ferdig=true";
    }

    /// The lines that a control has found something in.
    public String funn(Kommunerapport.Gruppe gruppe, int side) {
        return "/rapport/kostra/funn?skjema="
                + skjema.nummer()
                + "&ar="
                + year
                + "&kommune="
                + kommunenr
                + "&kontroll="
                + gruppe.kontroll()
                + (gruppe.felt().isEmpty() ? "" : "&felt=" + gruppe.felt())
                + (side == 1 ? "" : "&side=" + side);
    }

    public @Nullable String feil(String field) {
        return Problem.of(feil, field);
    }
}
