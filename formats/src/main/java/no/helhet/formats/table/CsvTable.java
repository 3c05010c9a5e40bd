package no.helhet.formats.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.Iterator;
import java.util.List;

/// A table in text, read row by row. What a cell holds is text and nothing more: a formula is
/// what it says, never what it would do.
///
/// Line breaks in quotes belong to their cell; blank lines are passed over; a row may be shorter
/// or longer than the line of names, and whoever reads it decides what that means.
public final class CsvTable implements AutoCloseable {
    private static final int LARGEST_CELL = 1 << 20;
    private static final int BUFFER = 1 << 16;

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final List<String> names;
    private final int preamble;
    private long line;

    private CsvTable(CsvReader<CsvRecord> reader, int preamble) throws CsvFault, IOException {
        this.reader = reader;
        this.records = reader.iterator();
        this.preamble = preamble;
        this.line = preamble;
        var head = next();
        if (head == null) {
            throw new CsvFault(CsvFault.Reason.EMPTY, preamble + 1L);
        }
        this.names = head.cells().stream().map(String::strip).toList();
    }

    /// Begins to read. The stream is closed with the table.
    public static CsvTable open(InputStream bytes, Dialect dialect) throws CsvFault, IOException {
        var text =
                new BufferedReader(
                        new InputStreamReader(
                                bytes,
                                dialect.encoding()
                                        .charset()
                                        .newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPORT)
                                        .onUnmappableCharacter(CodingErrorAction.REPORT)),
                        BUFFER);
        try {
            text.mark(1);
            if (text.read() != '\ufeff') {
                text.reset();
            }
            for (int i = 0; i < dialect.preamble(); i++) {
                text.readLine();
            }
        } catch (CharacterCodingException e) {
            throw new CsvFault(CsvFault.Reason.ENCODING, 1);
        }
        return new CsvTable(
                CsvReader.builder()
                        .fieldSeparator(dialect.separator())
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .skipEmptyLines(true)
                        .maxBufferSize(LARGEST_CELL)
                        .build(CsvRecordHandler.of(), text),
                dialect.preamble());
    }

    /// The names of the columns, in order.
    public List<String> names() {
        return names;
    }

    /// The next row, or null after the last.
    public @Nullable CsvRow next() throws CsvFault, IOException {
        try {
            if (!records.hasNext()) {
                return null;
            }
            var found = records.next();
            line = found.getStartingLineNumber() + preamble;
            return new CsvRow(line, found.getFields());
        } catch (CsvParseException e) {
            throw fault(e);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw new CsvFault(CsvFault.Reason.ENCODING, line + 1);
            }
            throw e.getCause();
        }
    }

    private CsvFault fault(CsvParseException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return new CsvFault(CsvFault.Reason.ENCODING, line + 1);
            }
        }
        return new CsvFault(CsvFault.Reason.QUOTES, line + 1);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
