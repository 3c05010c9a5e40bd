package no.helhet.laering.omrade;

import no.helhet.formats.klass.KlassYears;
import no.helhet.formats.table.CsvRow;
import no.helhet.formats.table.NumberText;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;

/// Reads what became of codes. Klass does not say how large the parts of a split area are: without
/// a column that does, they follow the population of the parts, and where that is not known the
/// split is not taken. They are never guessed.
final class Endringslesing implements Radlesing {
    private static final int MOST = 200_000;
    private final Kobling kobling;
    private final List<String> names;
    private final ToDoubleBiFunction<String, Integer> folkemengde;
    private final Radmottak mottak;
    private final Map<Opphav, List<Del>> splits = new LinkedHashMap<>();

    private record Opphav(String fra, int ar) {}

    /// @param andel null when the file does not say
    private record Del(long linje, String til, @Nullable Double andel) {}

    /// @param folkemengde of a code in a year, 0 when not known
    Endringslesing(
            Kobling kobling,
            List<String> names,
            ToDoubleBiFunction<String, Integer> folkemengde,
            Radmottak mottak) {
        this.kobling = kobling;
        this.names = names;
        this.folkemengde = folkemengde;
        this.mottak = mottak;
    }

    @Override
    public void take(CsvRow row) {
        var fra = kobling.niva().code(cell(row, Kolonnerolle.FRA_KODE));
        var til = kobling.niva().code(cell(row, Kolonnerolle.TIL_KODE));
        if (fra == null || til == null) {
            refuse(
                    row,
                    fra == null ? Kolonnerolle.FRA_KODE : Kolonnerolle.TIL_KODE,
                    Avviksgrunn.OMRADE_MANGLER);
            return;
        }
        var date = cell(row, Kolonnerolle.ENDRET);
        var year = KlassYears.from(date);
        if (year.isEmpty() && (!date.isBlank() || kobling.ar() == null)) {
            refuse(row, Kolonnerolle.ENDRET, Avviksgrunn.AR);
            return;
        }
        var share = cell(row, Kolonnerolle.ANDEL);
        var andel = NumberText.parse(share, kobling.desimal());
        boolean said = !share.isBlank();
        if (said && (andel.isEmpty() || !(andel.getAsDouble() > 0 && andel.getAsDouble() <= 1))) {
            refuse(row, Kolonnerolle.ANDEL, Avviksgrunn.ANDEL);
            return;
        }
        var key = new Opphav(fra, year.isPresent() ? year.getAsInt() : kobling.ar());
        if (splits.size() < MOST) {
            splits.computeIfAbsent(key, k -> new ArrayList<>())
                    .add(new Del(row.line(), til, said ? andel.getAsDouble() : null));
        }
    }

    @Override
    public void end() {
        splits.forEach(this::write);
    }

    private void write(Opphav opphav, List<Del> deler) {
        boolean said = deler.stream().allMatch(d -> d.andel() != null);
        double total =
                said || deler.size() == 1
                        ? 1
                        : deler.stream().mapToDouble(d -> people(d, opphav)).sum();
        boolean known =
                said || deler.size() == 1 || deler.stream().allMatch(d -> people(d, opphav) > 0);
        double sum = said ? deler.stream().mapToDouble(Del::andel).sum() : 1;
        for (var del : deler) {
            if (!known) {
                mottak.avvik(del.linje(), "", Avviksgrunn.DELT_UTEN_ANDEL, opphav.fra());
            } else if (sum > 1 + 1e-6) {
                mottak.avvik(del.linje(), "", Avviksgrunn.ANDEL, opphav.fra());
            } else {
                double andel =
                        said ? del.andel() : deler.size() == 1 ? 1 : people(del, opphav) / total;
                mottak.rad(
                        del.linje(),
                        new Importrad.Endring(
                                kobling.niva(), opphav.fra(), del.til(), opphav.ar(), andel));
            }
        }
    }

    private double people(Del del, Opphav opphav) {
        return folkemengde.applyAsDouble(del.til(), opphav.ar());
    }

    private String cell(CsvRow row, Kolonnerolle rolle) {
        return row.cell(kobling.column(rolle));
    }

    private void refuse(CsvRow row, Kolonnerolle rolle, Avviksgrunn grunn) {
        int column = kobling.column(rolle);
        mottak.avvik(row.line(), column < 0 ? "" : names.get(column), grunn, row.cell(column));
    }
}
