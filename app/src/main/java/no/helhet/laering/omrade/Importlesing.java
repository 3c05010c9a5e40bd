package no.helhet.laering.omrade;

import no.helhet.formats.geojson.GeoJsonReader;
import no.helhet.formats.geojson.Shape;
import no.helhet.formats.geojson.ShapeFault;
import no.helhet.formats.geojson.ShapeSink;
import no.helhet.formats.table.CsvFault;
import no.helhet.formats.table.CsvRow;

import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// Reads a whole file by its mapping, in the running transaction.
@Component
class Importlesing {
    private final OmradekodeRepository koder;
    private final ImportradRepository rader;
    private final StagedTallRepository staged;

    Importlesing(
            OmradekodeRepository koder, ImportradRepository rader, StagedTallRepository staged) {
        this.koder = koder;
        this.rader = rader;
        this.staged = staged;
    }

    /// @param keep whether figures are written; what else a file holds is, and a dry run takes it
    ///     back with the transaction
    Utfall read(Importfil fil, InputStream bytes, Avvikssamler avvik, boolean keep) {
        var kobling = fil.kobling();
        if (kobling == null) {
            throw new IllegalStateException("Read before it was mapped");
        }
        var skriver = new Radskriver(fil.id(), rader, staged, avvik);
        try {
            return fil.slag() == Importslag.KART
                    ? shapes(kobling, bytes, skriver)
                    : rows(fil.slag(), kobling, bytes, skriver, keep);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Utfall rows(
            Importslag slag, Kobling kobling, InputStream bytes, Radskriver skriver, boolean keep)
            throws IOException {
        long lest = 0;
        var stopp = "";
        long flyttet = 0;
        try (var stream = Radstrom.open(bytes, kobling.dialect())) {
            var names = stream.names();
            var lesing = lesing(slag, kobling, names, skriver);
            for (var row = stream.next(); row != null; row = stream.next()) {
                lest++;
                take(plain(row), names, lesing, skriver);
            }
            lesing.end();
            flyttet = lesing.flyttet();
        } catch (CsvFault e) {
            stopp = e.reason() + ":" + e.line();
        } catch (Radstrom.Unreadable e) {
            stopp = "JSON:1";
        }
        skriver.end(keep && stopp.isEmpty());
        return skriver.utfall(lest, flyttet, stopp);
    }

    /// PostgreSQL's text holds no nought, which some programs fill cells with.
    private static CsvRow plain(CsvRow row) {
        for (var cell : row.cells()) {
            if (cell.indexOf('\0') >= 0) {
                return new CsvRow(
                        row.line(), row.cells().stream().map(c -> c.replace("\0", "")).toList());
            }
        }
        return row;
    }

    /// A row that has not as many cells as there are names is out of step, except for a separator
    /// too many at the end.
    private static void take(CsvRow row, List<String> names, Radlesing lesing, Radskriver skriver) {
        var cells = row.cells();
        int size = cells.size();
        while (size > names.size() && cells.get(size - 1).isBlank()) {
            size--;
        }
        if (size != names.size()) {
            skriver.avvik(
                    row.line(), "", Avviksgrunn.KOLONNER, cells.size() + " (" + names.size() + ")");
        } else if (cells.subList(0, size).equals(names)) {
            skriver.avvik(row.line(), "", Avviksgrunn.OVERSKRIFT, cells.getFirst());
        } else {
            lesing.take(row);
        }
    }

    private Radlesing lesing(
            Importslag slag, Kobling kobling, List<String> names, Radskriver skriver) {
        return switch (slag) {
            case TALL ->
                    new Tallesing(
                            kobling,
                            names,
                            new Omradebok(
                                    koder.findAll(kobling.niva()),
                                    koder.findChanges(kobling.niva())),
                            skriver);
            case KODER -> new Kodelesing(kobling, names, skriver);
            case ENDRINGER ->
                    new Endringslesing(
                            kobling,
                            names,
                            (kode, ar) -> koder.population(kobling.niva(), kode, ar),
                            skriver);
            case FLISER -> new Flislesing(kobling, names, skriver);
            case KART -> throw new IllegalStateException("Shapes are no rows");
        };
    }

    private static Utfall shapes(Kobling kobling, InputStream bytes, Radskriver skriver)
            throws IOException {
        var counted = new long[1];
        var stopp = new String[] {""};
        GeoJsonReader.read(
                bytes,
                new ShapeSink() {
                    @Override
                    public void shape(Shape shape) {
                        counted[0]++;
                        var text = shape.properties().getOrDefault(kobling.egenskap(), "");
                        var kode = kobling.niva().code(text);
                        if (kode == null) {
                            skriver.avvik(
                                    shape.nr(),
                                    kobling.egenskap(),
                                    Avviksgrunn.OMRADE_MANGLER,
                                    text);
                        } else {
                            skriver.rad(
                                    shape.nr(),
                                    new Importrad.Plass(
                                            kobling.niva(), kode, shape.toGeoJson(), null, null));
                        }
                    }

                    @Override
                    public void fault(ShapeFault fault) {
                        if (fault.reason() == ShapeFault.Reason.NOT_JSON
                                || fault.reason() == ShapeFault.Reason.NOT_A_COLLECTION) {
                            stopp[0] = "KART:" + fault.line();
                        } else {
                            counted[0]++;
                            skriver.avvik(
                                    fault.feature(), "", Avviksgrunn.FORM, fault.reason().name());
                        }
                    }
                });
        skriver.end(true);
        return skriver.utfall(counted[0], 0, stopp[0]);
    }
}
