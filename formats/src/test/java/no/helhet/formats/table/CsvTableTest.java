package no.helhet.formats.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Tables are read row by row, and what stops the reading is told with its line.
class CsvTableTest {
    private static CsvTable open(String text) throws Exception {
        return CsvTable.open(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Dialect.STANDARD);
    }

    @Test
    void namesAndRowsComeWithTheirLines() throws Exception {
        try (var table = open("\ufeffa; b\n1;2\n\n3;\"to\nlinjer\"\n5;6;7\n")) {
            assertThat(table.names()).containsExactly("a", "b");
            assertThat(table.next().line()).isEqualTo(2);
            var row = table.next();
            assertThat(row.line()).isEqualTo(4);
            assertThat(row.cell(1)).isEqualTo("to\nlinjer");
            var long1 = table.next();
            assertThat(long1.line()).isEqualTo(6);
            assertThat(long1.cells()).hasSize(3);
            assertThat(long1.cell(9)).isEmpty();
            assertThat(table.next()).isNull();
        }
    }

    @Test
    void linesAreCountedBelowATitle() throws Exception {
        var dialect = new Dialect(TextEncoding.UTF_8, ';', DecimalSign.COMMA, 2);
        try (var table =
                CsvTable.open(
                        new ByteArrayInputStream(
                                "tittel\n\na;b\n1;2\n".getBytes(StandardCharsets.UTF_8)),
                        dialect)) {
            assertThat(table.names()).containsExactly("a", "b");
            assertThat(table.next().line()).isEqualTo(4);
        }
    }

    @Test
    void aFormulaIsTheTextItSays() throws Exception {
        try (var table = open("a;b\n=HYPERLINK(\"\"x\"\");=1+1\n")) {
            assertThat(table.next().cell(1)).isEqualTo("=1+1");
        }
    }

    @Test
    void aByteThatTheEncodingDoesNotHaveStopsWithItsLine() throws Exception {
        var bytes = "a;b\n1;2\næ;3\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(
                        () -> {
                            try (var table =
                                    CsvTable.open(
                                            new ByteArrayInputStream(bytes), Dialect.STANDARD)) {
                                while (table.next() != null) {
                                    assertThat(table.names()).hasSize(2);
                                }
                            }
                        })
                .isInstanceOfSatisfying(
                        CsvFault.class,
                        f -> assertThat(f.reason()).isEqualTo(CsvFault.Reason.ENCODING));
    }

    @Test
    void aQuoteThatIsNeverClosedDoesNotFillTheMemory() {
        var endless =
                new InputStream() {
                    private long left = 200_000_000;
                    private final byte[] head = "a;b\n1;\"".getBytes(StandardCharsets.UTF_8);
                    private int at;

                    @Override
                    public int read() {
                        return at < head.length ? head[at++] : left-- > 0 ? 'x' : -1;
                    }
                };
        assertThatThrownBy(
                        () -> {
                            try (var table = CsvTable.open(endless, Dialect.STANDARD)) {
                                table.next();
                            }
                        })
                .isInstanceOfSatisfying(
                        CsvFault.class,
                        f -> {
                            assertThat(f.reason()).isEqualTo(CsvFault.Reason.QUOTES);
                            assertThat(f.line()).isEqualTo(2);
                        });
    }

    @Test
    void anEmptyFileIsToldOf() {
        assertThatThrownBy(() -> open("\n\n").close())
                .isInstanceOfSatisfying(
                        CsvFault.class,
                        f -> assertThat(f.reason()).isEqualTo(CsvFault.Reason.EMPTY));
    }

    /// 150 MB made as it is read: the memory that is used does not follow the size of the file.
    @Test
    void aLargeFileIsReadInLittleMemory() throws Exception {
        long wanted = 150L << 20;
        var line = "0301;Kvinner;20-24 år;2024;1234,5\n".getBytes(StandardCharsets.UTF_8);
        var made =
                new InputStream() {
                    private long given;

                    @Override
                    public int read() {
                        return given >= wanted ? -1 : line[(int) (given++ % line.length)] & 0xff;
                    }

                    @Override
                    public int read(byte[] into, int from, int length) throws IOException {
                        if (given >= wanted) {
                            return -1;
                        }
                        int n = (int) Math.min(length, wanted - given);
                        for (int i = 0; i < n; i++) {
                            into[from + i] = line[(int) ((given + i) % line.length)];
                        }
                        given += n;
                        return n;
                    }
                };
        var runtime = Runtime.getRuntime();
        long most = 0;
        long rows = 0;
        try (var table = CsvTable.open(made, Dialect.STANDARD)) {
            while (table.next() != null) {
                if (++rows % 1_000_000 == 0) {
                    System.gc();
                    most = Math.max(most, runtime.totalMemory() - runtime.freeMemory());
                }
            }
        }
        assertThat(rows).isEqualTo((wanted + line.length - 1) / line.length - 1);
        assertThat(most).isLessThan(100L << 20);
    }
}
