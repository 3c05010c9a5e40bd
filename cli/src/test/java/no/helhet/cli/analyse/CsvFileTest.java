package no.helhet.cli.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.helhet.cli.demo.BadInput;
import no.helhet.statistics.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

class CsvFileTest {
    private static final CsvFormat NORWEGIAN =
            new CsvFormat(null, ',', Charset.forName("windows-1252"));

    @TempDir Path folder;

    @Test
    void aColumnIsOfNumbersWhenEveryFieldThatIsNotMissingIsOne() throws Exception {
        var frame = read("a,b,c\n1,x,\n-2.5e3,1,NA\n,2, \nNA,,4\n").frame();

        assertThat(frame.isNumeric("a")).isTrue();
        assertThat(frame.numbers("a").toArray()).containsExactly(1, -2500, Double.NaN, Double.NaN);
        assertThat(frame.isNumeric("b")).isFalse();
        assertThat(frame.groups("b").levels()).containsExactly("1", "2", "x");
        assertThat(frame.groups("b").isMissing(3)).isTrue();
        assertThat(frame.numbers("c").toArray())
                .containsExactly(Double.NaN, Double.NaN, Double.NaN, 4);
    }

    @Test
    void textsAfterNumbersKeepTheSpellingOfTheNumbers() throws Exception {
        var data = read("a,b\n1.0,2\n,3\n007,4\nx,5\n");

        assertThat(data.frame().groups("a").levels()).containsExactly("007", "1.0", "x");
        assertThat(data.frame().groups("a").isMissing(1)).isTrue();
        assertThat(data.frame().numbers("b").toArray()).containsExactly(2, 3, 4, 5);
        assertThat(data.textLines()).containsExactly(java.util.Map.entry("a", 5L));
    }

    @Test
    void zeroesInFrontCountInACodeAndNotInANumber() throws Exception {
        var file = write("kommunenr,maned\n1103,01\n0301,12\n", StandardCharsets.UTF_8);
        var wanted = new Wanted(name -> true, "kommunenr"::equals);

        var frame = CsvFile.read(file, CsvFormat.STANDARD, wanted, Progress.NONE).frame();

        assertThat(frame.groups("kommunenr").levels()).containsExactly("0301", "1103");
        assertThat(frame.numbers("maned").toArray()).containsExactly(1, 12);
    }

    @Test
    void norwegianFilesAreReadWithSemicolonCommaAndTheirEncoding() throws Exception {
        var file = write("område;andel\nBærum;1,25\nÅs;-0,5\n", NORWEGIAN.encoding());

        var data = CsvFile.read(file, NORWEGIAN, Wanted.ALL, Progress.NONE);

        assertThat(data.format().separator()).isEqualTo(';');
        assertThat(data.frame().groups("område").levels()).containsExactly("Bærum", "Ås");
        assertThat(data.frame().numbers("andel").toArray()).containsExactly(1.25, -.5);
        assertThatThrownBy(() -> CsvFile.read(file, CsvFormat.STANDARD, Wanted.ALL, Progress.NONE))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("is not UTF-8 text")
                .hasMessageContaining("windows-1252");
    }

    @Test
    void aMarkBeforeTheFirstLineIsNoPartOfItsName() throws Exception {
        assertThat(read("\ufeff\"a;b\";c\n1;2\n").names()).containsExactly("a;b", "c");
        var file = write("\ufeffa\tb\n1\t2\n", StandardCharsets.UTF_16LE);
        var utf16 = new CsvFormat(null, '.', StandardCharsets.UTF_16);
        assertThat(CsvFile.read(file, utf16, Wanted.ALL, Progress.NONE).names())
                .containsExactly("a", "b");
    }

    @Test
    void aLineWithNothingOnItIsNoRow() throws Exception {
        var frame = read("a,b\n1,2\n\n,4\n5,6\n\n\n").frame();

        assertThat(frame.numbers("a").toArray()).containsExactly(1, Double.NaN, 5);
        assertThat(frame.numbers("b").toArray()).containsExactly(2, 4, 6);
    }

    @Test
    void quotesHoldSeparatorsLineFeedsAndQuotes() throws Exception {
        var groups = read("a,b\n\"x,\n\"\"y\"\"\",1\n=1+1,2\n").frame().groups("a");

        assertThat(groups.levels()).containsExactly("=1+1", "x,\n\"y\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,b\\n1,2\\n\"x\\ny\",3\\n1\\n | line 5: 1 fields, and the first line names 2",
                "a,b\\n1,2,3\\n | line 2: 3 fields",
                "a,a\\n1,2\\n | two columns are called a. Rename one",
                "'' | is empty",
                "a,b\\n1,\"x\"y\\n | See the quotes"
            })
    void whatCanNotBeReadIsNamedByItsLineAndWhatStandsThereIsNot(String text, String message) {
        assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("d.csv")
                .hasMessageContaining(message);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(
                        () ->
                                CsvFile.read(
                                        folder.resolve("none.csv"),
                                        CsvFormat.STANDARD,
                                        Wanted.ALL,
                                        Progress.NONE))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("none.csv can not be read");
    }

    @Test
    void onlyTheColumnsThatAreWantedAreKept() throws Exception {
        var file = write("\"\",a,b,c\n1,2,x,\n", StandardCharsets.UTF_8);
        var wanted = new Wanted(Set.of("a")::contains, name -> false);

        var data = CsvFile.read(file, CsvFormat.STANDARD, wanted, Progress.NONE);

        assertThat(data.frame().names()).containsExactly("a");
        assertThat(data.names()).containsExactly("a", "b", "c");
    }

    @Test
    void theBytesAreHashedOnceThoughTheyAreReadTwice() throws Exception {
        // printf 'a\n1\nx\n' | sha256sum
        assertThat(read("a\n1\nx\n").sha256())
                .isEqualTo("8f9d60f8970e53e630d1d0e61ca2bd3b3cbcc68658b283ef606d1aecb3a52b25");
    }

    @Test
    void aHundredThousandRowsGrowTheColumns() throws Exception {
        var text = new StringBuilder("n,t\n");
        for (int i = 0; i < 100_000; i++) {
            text.append(i).append(",t").append(i % 7).append('\n');
        }
        var told = new java.util.ArrayList<Long>();
        var file = write(text.toString(), StandardCharsets.UTF_8);

        var frame =
                CsvFile.read(file, CsvFormat.STANDARD, Wanted.ALL, (done, of) -> told.add(done))
                        .frame();

        assertThat(frame.rows()).isEqualTo(100_000);
        assertThat(frame.numbers("n").sum()).isEqualTo(100_000.0 * 99_999 / 2);
        assertThat(frame.groups("t").count()).isEqualTo(7);
        assertThat(told).isSorted().hasSizeGreaterThan(3);
    }

    private CsvData read(String text) throws Exception {
        return CsvFile.read(
                write(text, StandardCharsets.UTF_8), CsvFormat.STANDARD, Wanted.ALL, Progress.NONE);
    }

    private Path write(String text, Charset encoding) throws Exception {
        return Files.write(folder.resolve("d.csv"), text.getBytes(encoding));
    }
}
