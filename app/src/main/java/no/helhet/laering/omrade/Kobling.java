package no.helhet.laering.omrade;

import no.helhet.formats.table.DecimalSign;
import no.helhet.formats.table.Dialect;
import no.helhet.formats.table.TextEncoding;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// How a file is read: how it is written, and what its columns are.
///
/// @param roller one for each column, in the order of the file
/// @param variabel what is counted, empty when columns say it
/// @param antall whether the figures count (may be summed, are never below nought)
/// @param ar the year of all figures, or from which codes hold; null when a column says it
/// @param flytt whether figures of codes that are gone are moved to what became of them
/// @param egenskap the property that holds the code, for shapes
public record Kobling(
        TextEncoding tegnsett,
        char skille,
        DecimalSign desimal,
        int innledning,
        List<Kolonnerolle> roller,
        Niva niva,
        String variabel,
        boolean antall,
        @Nullable Integer ar,
        boolean flytt,
        String egenskap) {
    /// Of a file that was not read here.
    static final Kobling NONE =
            new Kobling(
                    TextEncoding.UTF_8,
                    ';',
                    DecimalSign.COMMA,
                    0,
                    List.of(),
                    Niva.KOMMUNE,
                    "",
                    true,
                    null,
                    false,
                    "");

    public Kobling {
        roller = List.copyOf(roller);
    }

    Dialect dialect() {
        return new Dialect(tegnsett, skille, desimal, innledning);
    }

    Kobling with(Dialect dialect) {
        return new Kobling(
                dialect.encoding(),
                dialect.separator(),
                dialect.decimal(),
                dialect.preamble(),
                roller,
                niva,
                variabel,
                antall,
                ar,
                flytt,
                egenskap);
    }

    /// The first column of a role, or -1.
    int column(Kolonnerolle rolle) {
        return roller.indexOf(rolle);
    }

    long count(Kolonnerolle rolle) {
        return roller.stream().filter(r -> r == rolle).count();
    }

    public Kolonnerolle rolle(int column) {
        return column < roller.size() ? roller.get(column) : Kolonnerolle.INGEN;
    }
}
