package no.helhet.laering.omrade;

import no.helhet.formats.klass.KlassYears;
import no.helhet.formats.table.CsvRow;

import java.util.List;

/// Reads area codes with their names and years.
final class Kodelesing implements Radlesing {
    private final Kobling kobling;
    private final List<String> names;
    private final Radmottak mottak;

    Kodelesing(Kobling kobling, List<String> names, Radmottak mottak) {
        this.kobling = kobling;
        this.names = names;
        this.mottak = mottak;
    }

    @Override
    public void take(CsvRow row) {
        var text = cell(row, Kolonnerolle.KODE);
        var kode = kobling.niva().code(text);
        if (kode == null) {
            refuse(row, Kolonnerolle.KODE, Avviksgrunn.OMRADE_MANGLER);
            return;
        }
        var navn = cell(row, Kolonnerolle.NAVN).strip();
        if (navn.isEmpty()) {
            refuse(row, Kolonnerolle.NAVN, Avviksgrunn.NAVN);
            return;
        }
        var from = cell(row, Kolonnerolle.FOM);
        var fom = KlassYears.from(from);
        if (fom.isEmpty() && (!from.isBlank() || kobling.ar() == null)) {
            refuse(row, Kolonnerolle.FOM, Avviksgrunn.AR);
            return;
        }
        int first = fom.isPresent() ? fom.getAsInt() : kobling.ar();
        var to = cell(row, Kolonnerolle.TOM);
        var tom = KlassYears.to(to);
        if (tom.isEmpty() && !to.isBlank() || tom.isPresent() && tom.getAsInt() < first) {
            refuse(row, Kolonnerolle.TOM, Avviksgrunn.AR);
            return;
        }
        var over = cell(row, Kolonnerolle.OVER).strip();
        mottak.rad(
                row.line(),
                new Importrad.Kode(
                        kobling.niva(),
                        kode,
                        first,
                        tom.isPresent() ? tom.getAsInt() : null,
                        navn,
                        over.isEmpty() ? kobling.niva().above(kode) : over));
    }

    private String cell(CsvRow row, Kolonnerolle rolle) {
        return row.cell(kobling.column(rolle));
    }

    private void refuse(CsvRow row, Kolonnerolle rolle, Avviksgrunn grunn) {
        int column = kobling.column(rolle);
        mottak.avvik(row.line(), column < 0 ? "" : names.get(column), grunn, row.cell(column));
    }
}
