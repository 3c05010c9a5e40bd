package no.helhet.laering.omrade;

import no.helhet.formats.geojson.GeoJsonReader;
import no.helhet.formats.geojson.Shape;
import no.helhet.formats.geojson.ShapeFault;
import no.helhet.formats.geojson.ShapeSink;
import no.helhet.formats.table.CsvFault;
import no.helhet.formats.table.Dialect;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// The start of a file as the mapping shows it: names and first rows, or the properties of the
/// first shape.
///
/// @param stopp why it can not be read, null when it can
public record Filhode(List<String> names, List<List<String>> rows, @Nullable String stopp) {
    private static final int ROWS = 5;

    /// Ends the reading of shapes after the first.
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient @Nullable Shape shape;

        Enough(@Nullable Shape shape) {
            super("enough", null, false, false);
            this.shape = shape;
        }
    }

    static Filhode read(Importslag slag, InputStream bytes, Dialect dialect) {
        try {
            return slag == Importslag.KART ? shapes(bytes) : rows(bytes, dialect);
        } catch (CsvFault e) {
            return new Filhode(List.of(), List.of(), e.reason() + ":" + e.line());
        } catch (Radstrom.Unreadable e) {
            return new Filhode(List.of(), List.of(), "JSON:1");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Filhode rows(InputStream bytes, Dialect dialect)
            throws CsvFault, IOException, Radstrom.Unreadable {
        try (var stream = Radstrom.open(bytes, dialect)) {
            var rows = new ArrayList<List<String>>();
            while (rows.size() < ROWS) {
                var row = stream.next();
                if (row == null) {
                    break;
                }
                rows.add(row.cells());
            }
            return new Filhode(stream.names(), rows, null);
        }
    }

    private static Filhode shapes(InputStream bytes) throws IOException {
        try {
            GeoJsonReader.read(
                    bytes,
                    new ShapeSink() {
                        @Override
                        public void shape(Shape shape) {
                            throw new Enough(shape);
                        }

                        @Override
                        public void fault(ShapeFault fault) {
                            if (fault.feature() == 0) {
                                throw new Enough(null);
                            }
                        }
                    });
        } catch (Enough enough) {
            if (enough.shape != null) {
                var properties = new TreeMap<>(enough.shape.properties());
                return new Filhode(
                        List.copyOf(properties.keySet()),
                        List.of(List.copyOf(properties.values())),
                        null);
            }
        }
        return new Filhode(List.of(), List.of(), "KART:1");
    }

    String cell(int row, int column) {
        var cells = rows.get(row);
        return column < cells.size() ? cells.get(column) : "";
    }
}
