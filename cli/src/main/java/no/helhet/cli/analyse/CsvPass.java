package no.helhet.cli.analyse;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// One reading of a CSV file, field by field.
final class CsvPass extends AbstractBaseCsvCallbackHandler<Boolean> {
    private final Wanted wanted;
    private final NumberText number;
    private final Set<String> texts;
    private final List<String> names = new ArrayList<>();
    private @Nullable Cells[] columns = new Cells[0];
    private boolean headed;

    /// @param texts columns that are known to hold texts
    CsvPass(Wanted wanted, char decimal, Set<String> texts) {
        this.wanted = wanted;
        this.number = new NumberText(decimal);
        this.texts = texts;
    }

    @Override
    protected void handleField(int index, char[] field, int from, int length, boolean quoted) {
        if (!headed) {
            names.add(new String(field, from, length).strip());
            return;
        }
        if (index < columns.length) {
            Cells cells = columns[index];
            if (cells != null) {
                cells.add(field, from, length, getStartingLineNumber());
            }
        }
    }

    /// A line with nothing on it, as editors leave at the end, is no row.
    @Override
    protected Boolean buildRecord() {
        if (getRecordType() == RecordType.EMPTY) {
            return false;
        }
        if (!headed) {
            headed = true;
            readHead();
        } else if (getFieldCount() != names.size()) {
            throw new CsvFault(
                    getStartingLineNumber(),
                    "%d fields, and the first line names %d columns. Give each row a field for each column, in quotes when the separator is part of it"
                            .formatted(getFieldCount(), names.size()));
        }
        return true;
    }

    private void readHead() {
        var seen = new HashSet<String>();
        columns = new Cells[names.size()];
        for (int i = 0; i < columns.length; i++) {
            String name = names.get(i);
            if (!name.isEmpty() && !seen.add(name)) {
                throw new CsvFault(1, "two columns are called %s. Rename one".formatted(name));
            }
            if (!name.isEmpty() && wanted.column().test(name)) {
                columns[i] =
                        new Cells(name, wanted.code().test(name), number, texts.contains(name));
            }
        }
    }

    List<String> names() {
        return names;
    }

    /// Those that are wanted, in the file's order.
    List<Cells> columns() {
        var found = new ArrayList<Cells>();
        for (Cells cells : columns) {
            if (cells != null) {
                found.add(cells);
            }
        }
        return found;
    }
}
