package no.helhet.cli.analyse;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;

import no.helhet.cli.demo.BadInput;
import no.helhet.statistics.Frame;
import no.helhet.statistics.Progress;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;

/// Reads a CSV file in a stream: a first line of names, then rows. A column is of
/// numbers when every field that is not missing (empty or `NA`) is one, else of texts;
/// a formula is a text. Texts after numbers take a second reading.
public final class CsvFile {
    private static final int HEAD = 1 << 16;
    private static final int ROWS_BETWEEN_REPORTS = 1 << 14;

    private final Path path;
    private final Wanted wanted;
    private final Progress progress;
    private final MessageDigest digest = sha256();
    private CsvFormat format;

    private CsvFile(Path path, CsvFormat format, Wanted wanted, Progress progress) {
        this.path = path;
        this.format = format;
        this.wanted = wanted;
        this.progress = progress;
    }

    /// All columns of a file that is written with decimal points in UTF-8.
    public static Frame read(Path path) throws BadInput {
        return read(path, CsvFormat.STANDARD, Wanted.ALL, Progress.NONE).frame();
    }

    /// @param progress told of bytes
    static CsvData read(Path path, CsvFormat format, Wanted wanted, Progress progress)
            throws BadInput {
        return new CsvFile(path, format, wanted, progress).read();
    }

    private CsvData read() throws BadInput {
        var textLines = new HashMap<String, Long>();
        try {
            while (true) {
                var pass = new CsvPass(wanted, format.decimal(), new HashSet<>(textLines.keySet()));
                run(pass);
                boolean whole = true;
                for (Cells column : pass.columns()) {
                    if (column.textLine() > 0) {
                        textLines.put(column.name(), column.textLine());
                    }
                    whole &= !column.mustBeReadAgain();
                }
                if (whole) {
                    return data(pass, textLines);
                }
            }
        } catch (CsvFault e) {
            throw new BadInput("%s, %s.".formatted(path, e.getMessage()));
        } catch (CsvParseException | IOException | UncheckedIOException e) {
            throw refused(e);
        }
    }

    private CsvData data(CsvPass pass, Map<String, Long> textLines) throws BadInput {
        if (pass.names().isEmpty()) {
            throw new BadInput("%s is empty. Give a first line of names.".formatted(path));
        }
        var frame = Frame.builder();
        pass.columns().forEach(c -> c.addTo(frame));
        return new CsvData(
                String.valueOf(path.getFileName()),
                HexFormat.of().formatHex(digest.digest()),
                format,
                pass.names().stream().filter(n -> !n.isEmpty()).toList(),
                frame.build(),
                Map.copyOf(textLines));
    }

    private void run(CsvPass pass) throws IOException {
        digest.reset();
        long size = Files.size(path);
        try (var counted = new Counted(Files.newInputStream(path));
                var hashed = new DigestInputStream(counted, digest);
                var reader = reader(hashed)) {
            skipMark(reader);
            Character given = format.separator();
            char separator = given == null ? separator(reader) : given;
            format = format.with(separator);
            var records =
                    CsvReader.builder()
                            .fieldSeparator(separator)
                            .allowExtraFields(true)
                            .allowMissingFields(true)
                            .build(pass, reader)
                            .iterator();
            for (long row = 1; records.hasNext(); row++) {
                records.next();
                if (row % ROWS_BETWEEN_REPORTS == 0) {
                    progress.at(counted.bytes, size);
                }
            }
        }
    }

    private BufferedReader reader(InputStream bytes) {
        return new BufferedReader(
                new InputStreamReader(
                        bytes,
                        format.encoding()
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                HEAD);
    }

    /// The mark that some programs write before the first line.
    private static void skipMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != '\ufeff') {
            reader.reset();
        }
    }

    /// The one of `,`, `;` and tab that the first line has most of outside quotes.
    private static char separator(BufferedReader reader) throws IOException {
        var counts = new int[128];
        boolean quoted = false;
        reader.mark(HEAD);
        for (int i = 0; i < HEAD - 1; i++) {
            int c = reader.read();
            if (c < 0 || !quoted && (c == '\n' || c == '\r')) {
                break;
            }
            quoted ^= c == '"';
            if (!quoted && c < counts.length) {
                counts[c]++;
            }
        }
        reader.reset();
        char most = ',';
        for (char candidate : new char[] {';', '\t'}) {
            most = counts[candidate] > counts[most] ? candidate : most;
        }
        return most;
    }

    private BadInput refused(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return new BadInput(
                        "%s is not %s text. Say which encoding it has in the specification, such as \"csv\": {\"encoding\": \"windows-1252\"}."
                                .formatted(path, format.encoding()));
            }
            if (cause instanceof CsvFault) {
                return new BadInput("%s, %s.".formatted(path, cause.getMessage()));
            }
        }
        if (e instanceof CsvParseException) {
            return new BadInput(
                    "%s: %s. See the quotes at that place.".formatted(path, e.getMessage()));
        }
        return new BadInput("%s can not be read. Give a file that is there.".formatted(path));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Counted extends java.io.FilterInputStream {
        private long bytes;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            bytes += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            bytes += Math.max(read, 0);
            return read;
        }
    }
}
