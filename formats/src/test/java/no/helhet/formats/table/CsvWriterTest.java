package no.helhet.formats.table;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What we write is opened by a spreadsheet and run by none.
class CsvWriterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=1+1|'=1+1",
                "+cmd|'+cmd",
                "-2+3|'-2+3",
                "@SUM(A1)|'@SUM(A1)",
                "-3,5|-3,5",
                "+7|+7",
                "-1.2E3|-1.2E3",
                "Oslo|Oslo",
                "a=b|a=b"
            })
    void formulasAreDefusedAndNumbersAreNot(String text, String expected) {
        assertThat(CsvWriter.defuse(text)).isEqualTo(expected);
    }

    @Test
    void aTabAndALineBreakAreDefusedToo() {
        assertThat(CsvWriter.defuse("\t=1")).startsWith("'");
        assertThat(CsvWriter.defuse("\r=1")).startsWith("'");
    }

    @Property(tries = 200)
    void whatIsWrittenIsReadBack(@ForAll String one, @ForAll String two) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var writer = new CsvWriter(bytes)) {
            writer.row("a", "b");
            writer.row(List.of("x" + one, "y" + two));
        }
        try (var table =
                CsvTable.open(new ByteArrayInputStream(bytes.toByteArray()), Dialect.STANDARD)) {
            var row = table.next();
            // A lone surrogate has no bytes in UTF-8.
            assertThat(row.cells()).containsExactly(asWritten("x" + one), asWritten("y" + two));
        }
    }

    private static String asWritten(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
