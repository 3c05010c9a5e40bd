package no.helhet.praksis.mottak;

import no.helhet.platform.web.Problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/// The form of an office's choices, as it was typed.
///
/// @param lofte minutes nobody should wait more than
/// @param steder counters and rooms, one on each line
/// @param sprak languages of the public screen, by code
public record Innstillingsskjema(String lofte, String steder, List<String> sprak) {
    private static final int MOST_MINUTES = 240;
    private static final int MOST_PLACES = 30;
    private static final int LONGEST_PLACE = 40;

    public Innstillingsskjema {
        sprak = List.copyOf(sprak);
    }

    static Innstillingsskjema of(Innstilling chosen) {
        return new Innstillingsskjema(
                String.valueOf(chosen.lofteMinutter()),
                String.join("\n", chosen.steder()),
                chosen.skjermsprak());
    }

    /// What is wrong, by field; empty when [#innstilling()] may be asked for.
    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (minutes().isEmpty()) {
            problems.add(new Problem("lofte", "mottak.innstilling.feil.lofte"));
        }
        var places = places();
        if (places.isEmpty() || places.size() > MOST_PLACES) {
            problems.add(new Problem("steder", "mottak.innstilling.feil.steder"));
        } else if (places.stream().anyMatch(place -> place.length() > LONGEST_PLACE)) {
            problems.add(new Problem("steder", "mottak.innstilling.feil.sted"));
        } else if (hasTwins(places)) {
            problems.add(new Problem("steder", "mottak.innstilling.feil.tosteder"));
        }
        if (spoken().isEmpty()) {
            problems.add(new Problem("sprak", "mottak.innstilling.feil.sprak"));
        }
        return problems;
    }

    Innstilling innstilling() {
        return new Innstilling(minutes().orElseThrow(), places(), spoken());
    }

    private OptionalInt minutes() {
        try {
            var minutes = Integer.parseInt(lofte.strip());
            return minutes >= 1 && minutes <= MOST_MINUTES
                    ? OptionalInt.of(minutes)
                    : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    private List<String> places() {
        return steder.lines().map(String::strip).filter(place -> !place.isEmpty()).toList();
    }

    private List<String> spoken() {
        return Skjermord.languages().stream().filter(sprak::contains).toList();
    }

    private static boolean hasTwins(List<String> places) {
        var seen = new HashSet<String>();
        return !places.stream().allMatch(place -> seen.add(place.toLowerCase(Locale.ROOT)));
    }
}
