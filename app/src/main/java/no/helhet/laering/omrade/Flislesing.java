package no.helhet.laering.omrade;

import no.helhet.formats.table.CsvRow;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Reads places among tiles: `kode;kolonne;rad`, both counted from 0 or 1.
final class Flislesing implements Radlesing {
    private static final String PLACE = "[0-9]{1,3}";
    private final Kobling kobling;
    private final List<String> names;
    private final Radmottak mottak;

    Flislesing(Kobling kobling, List<String> names, Radmottak mottak) {
        this.kobling = kobling;
        this.names = names;
        this.mottak = mottak;
    }

    @Override
    public void take(CsvRow row) {
        var kode = kobling.niva().code(row.cell(kobling.column(Kolonnerolle.KODE)));
        if (kode == null) {
            refuse(row, Kolonnerolle.KODE, Avviksgrunn.OMRADE_MANGLER);
            return;
        }
        var kolonne = place(row, Kolonnerolle.KOLONNE);
        var rad = place(row, Kolonnerolle.RAD);
        if (kolonne == null || rad == null) {
            refuse(
                    row,
                    kolonne == null ? Kolonnerolle.KOLONNE : Kolonnerolle.RAD,
                    Avviksgrunn.PLASS);
            return;
        }
        mottak.rad(row.line(), new Importrad.Plass(kobling.niva(), kode, null, kolonne, rad));
    }

    private @Nullable Integer place(CsvRow row, Kolonnerolle rolle) {
        var text = row.cell(kobling.column(rolle)).strip();
        return text.matches(PLACE) ? Integer.valueOf(text) : null;
    }

    private void refuse(CsvRow row, Kolonnerolle rolle, Avviksgrunn grunn) {
        int column = kobling.column(rolle);
        mottak.avvik(row.line(), column < 0 ? "" : names.get(column), grunn, row.cell(column));
    }
}
