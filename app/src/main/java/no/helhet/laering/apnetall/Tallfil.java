package no.helhet.laering.apnetall;

import no.helhet.formats.jsonstat.Dataset;
import no.helhet.formats.jsonstat.Dimension;
import no.helhet.formats.table.CsvWriter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;

/// A dataset as a table of text: a row for each figure, with the code and the name of each of its
/// categories, and why a figure is not there. Nothing in it is run by a spreadsheet.
final class Tallfil {
    private Tallfil() {}

    static byte[] csv(Dataset dataset) {
        var out = new ByteArrayOutputStream();
        try (var csv = new CsvWriter(out)) {
            var header = new ArrayList<String>();
            for (var dimension : dataset.dimensions()) {
                header.add(dimension.id());
                header.add(dimension.id() + "_navn");
            }
            header.add("verdi");
            header.add("status");
            csv.row(header);
            dataset.forEach(
                    (at, value, status) -> {
                        var row = new ArrayList<String>();
                        for (int d = 0; d < at.length; d++) {
                            Dimension.Category category =
                                    dataset.dimensions().get(d).categories().get(at[d]);
                            row.add(category.code());
                            row.add(category.label());
                        }
                        row.add(Double.isNaN(value) ? "" : number(value));
                        row.add(status == null ? "" : status);
                        write(csv, row);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(CsvWriter csv, java.util.List<String> row) {
        try {
            csv.row(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// With a decimal comma, as the separator asks.
    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
