package no.helhet.laering.omrade;

import no.helhet.formats.jsonstat.Dataset;
import no.helhet.formats.jsonstat.Dimension;
import no.helhet.formats.jsonstat.JsonStatReader;
import no.helhet.formats.jsonstat.JsonStatResult;
import no.helhet.formats.table.CsvFault;
import no.helhet.formats.table.CsvRow;
import no.helhet.formats.table.CsvTable;
import no.helhet.formats.table.Dialect;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Rows of a file of figures, whether a table in text or a dataset in JSON-stat, whose dimensions
/// are then the columns and whose cells the rows.
sealed interface Radstrom extends AutoCloseable {
    List<String> names();

    /// The next row, or null after the last.
    @Nullable CsvRow next() throws CsvFault, IOException;

    @Override
    void close() throws IOException;

    /// What stops a file from being read at all.
    final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(String reason) {
            super(reason);
        }
    }

    static Radstrom open(InputStream bytes, Dialect dialect)
            throws CsvFault, IOException, Unreadable {
        var start = new BufferedInputStream(bytes);
        start.mark(1 << 10);
        int c = start.read();
        while (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
            c = start.read();
        }
        start.reset();
        if (c != '{') {
            return new Table(CsvTable.open(start, dialect));
        }
        return switch (JsonStatReader.read(start)) {
            case JsonStatResult.Read(var dataset) -> new Cells(dataset);
            case JsonStatResult.Refused(var refusal) -> throw new Unreadable(refusal.toString());
        };
    }

    /// A table in text.
    record Table(CsvTable table) implements Radstrom {
        @Override
        public List<String> names() {
            return table.names();
        }

        @Override
        public @Nullable CsvRow next() throws CsvFault, IOException {
            return table.next();
        }

        @Override
        public void close() throws IOException {
            table.close();
        }
    }

    /// A dataset, cell by cell; a row's line is the number of its cell.
    final class Cells implements Radstrom {
        private final Dataset dataset;
        private int next;

        Cells(Dataset dataset) {
            this.dataset = dataset;
        }

        @Override
        public List<String> names() {
            var names = new ArrayList<String>();
            for (var dimension : dataset.dimensions()) {
                names.add(dimension.label().isEmpty() ? dimension.id() : dimension.label());
            }
            names.add("verdi");
            return names;
        }

        @Override
        public @Nullable CsvRow next() {
            if (next >= dataset.cells().count()) {
                return null;
            }
            var cells = new ArrayList<String>();
            int rest = next;
            for (int d = dataset.dimensions().size() - 1; d >= 0; d--) {
                var dimension = dataset.dimensions().get(d);
                int size = dimension.categories().size();
                cells.addFirst(text(dimension, rest % size));
                rest /= size;
            }
            var status = dataset.cells().status(next);
            double value = dataset.cells().value(next);
            cells.add(Double.isNaN(value) ? status == null ? "" : status : number(value));
            next++;
            return new CsvRow(next, cells);
        }

        private static String text(Dimension dimension, int at) {
            var category = dimension.categories().get(at);
            return switch (dimension.role()) {
                case GEO, TIME -> category.code();
                case PLAIN, METRIC ->
                        isPlace(dimension) || category.label().isEmpty()
                                ? category.code()
                                : category.label();
            };
        }

        /// PxWeb does not always say which dimension is the place.
        private static boolean isPlace(Dimension dimension) {
            return dimension
                    .id()
                    .toLowerCase(Locale.ROOT)
                    .matches("region|kommune|bydel|tid|grunnkrets.*");
        }

        private static String number(double value) {
            return value == Math.rint(value) && Math.abs(value) < 1e15
                    ? Long.toString((long) value)
                    : Double.toString(value);
        }

        @Override
        public void close() {}
    }
}
