package no.helhet.laering.apnetall;

import no.helhet.platform.chart.Chart;
import no.helhet.platform.web.Column;
import no.helhet.platform.web.Fact;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A table as its page shows it.
///
/// @param valg what can be chosen; empty before anything is published
/// @param figur null when there is nothing to draw
/// @param fakta how it is counted
/// @param json the address of the same figures for programs
public record Tallside(
        String kode,
        String tittel,
        String undertittel,
        List<Tallvalg> valg,
        @Nullable Chart figur,
        List<Column> kolonner,
        List<Tallrad> rader,
        boolean skjult,
        List<Fact> fakta,
        String json,
        String csv) {
    public Tallside {
        valg = List.copyOf(valg);
        kolonner = List.copyOf(kolonner);
        rader = List.copyOf(rader);
        fakta = List.copyOf(fakta);
    }

    /// @param celler in the order of the columns, the first column left out
    public record Tallrad(String navn, boolean sum, List<String> celler) {
        public Tallrad {
            celler = List.copyOf(celler);
        }
    }
}
