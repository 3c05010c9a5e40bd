package no.helhet.praksis.trygghet;

import no.helhet.platform.web.Problem;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The form of a note, as it was sent.
///
/// @param tiltak names of measures
/// @param gjennomgas ISO date
public record Merknadsskjema(List<String> tiltak, String hendelse, String gjennomgas) {
    static final int SHORTEST = 20;
    static final int LONGEST = 2_000;

    public Merknadsskjema {
        tiltak = List.copyOf(tiltak);
        hendelse = hendelse.strip();
    }

    public boolean has(Tiltak one) {
        return tiltak.contains(one.name());
    }

    /// What is wrong: the field, and the key of what to do.
    ///
    /// @param latest the last day it may hold
    List<Problem> problems(LocalDate today, LocalDate latest) {
        var found = new ArrayList<Problem>();
        if (measures().isEmpty()) {
            found.add(new Problem("tiltak", "trygghet.feil.tiltak"));
        }
        if (hendelse.length() < SHORTEST) {
            found.add(new Problem("hendelse", "trygghet.feil.hendelse"));
        } else if (hendelse.length() > LONGEST) {
            found.add(new Problem("hendelse", "trygghet.feil.hendelse.lang"));
        }
        if (!isWithin(day(gjennomgas), today, latest)) {
            found.add(new Problem("gjennomgas", "trygghet.feil.gjennomgas"));
        }
        return found;
    }

    /// Whether a note may hold until the day: from tomorrow to the latest.
    static boolean isWithin(@Nullable LocalDate day, LocalDate today, LocalDate latest) {
        return day != null && day.isAfter(today) && !day.isAfter(latest);
    }

    /// What is wrong with a field, or null.
    public static @Nullable String feil(List<Problem> feil, String field) {
        return feil.stream()
                .filter(p -> p.field().equals(field))
                .map(Problem::text)
                .findFirst()
                .orElse(null);
    }

    /// @throws IllegalStateException when the form has problems
    Merknadsinnhold whole() {
        var day = day(gjennomgas);
        if (day == null) {
            throw new IllegalStateException("The form is not whole");
        }
        return new Merknadsinnhold(measures(), hendelse, day);
    }

    private Set<Tiltak> measures() {
        return Arrays.stream(Tiltak.values())
                .filter(this::has)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Tiltak.class)));
    }

    static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
