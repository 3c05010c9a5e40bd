package no.helhet.formats.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// How a file is written is found from the file alone.
class DialectScanTest {
    private static final String NORWEGIAN =
            "region;kjønn;år;folkemengde\n0301 Oslo;Kvinner;2024;1 234,5\n";

    private static DialectScan scan(byte[] bytes) {
        var scan = new DialectScan();
        // In small pieces, so that a letter of several bytes is cut.
        for (int i = 0; i < bytes.length; i += 3) {
            scan.accept(bytes, i, Math.min(3, bytes.length - i));
        }
        return scan;
    }

    private static Dialect dialect(String text, Charset charset) {
        return scan(text.getBytes(charset)).dialect();
    }

    @Test
    void utf8WithAndWithoutItsMarkIsFound() {
        assertThat(dialect(NORWEGIAN, StandardCharsets.UTF_8).encoding())
                .isEqualTo(TextEncoding.UTF_8);
        var marked = scan(("\ufeff" + NORWEGIAN).getBytes(StandardCharsets.UTF_8));
        assertThat(marked.dialect().encoding()).isEqualTo(TextEncoding.UTF_8);
        assertThat(marked.hasMark()).isTrue();
    }

    @Test
    void utf16IsFoundByItsMarkAndByItsNoughts() {
        assertThat(dialect("\ufeff" + NORWEGIAN, StandardCharsets.UTF_16LE).encoding())
                .isEqualTo(TextEncoding.UTF_16LE);
        assertThat(dialect("\ufeff" + NORWEGIAN, StandardCharsets.UTF_16BE).encoding())
                .isEqualTo(TextEncoding.UTF_16BE);
        assertThat(dialect(NORWEGIAN, StandardCharsets.UTF_16LE).encoding())
                .isEqualTo(TextEncoding.UTF_16LE);
        assertThat(dialect(NORWEGIAN, StandardCharsets.UTF_16BE).encoding())
                .isEqualTo(TextEncoding.UTF_16BE);
    }

    @Test
    void theWesternEncodingsAreToldApart() {
        assertThat(dialect(NORWEGIAN, StandardCharsets.ISO_8859_1).encoding())
                .isEqualTo(TextEncoding.ISO_8859_1);
        assertThat(
                        dialect(NORWEGIAN + "pris – €;;;1\n", Charset.forName("windows-1252"))
                                .encoding())
                .isEqualTo(TextEncoding.WINDOWS_1252);
    }

    @Test
    void aLetterFarDownInTheFileDecides() {
        var text = "a;b\n" + "1;2\n".repeat(50_000) + "æ;3\n";
        assertThat(dialect(text, StandardCharsets.ISO_8859_1).encoding())
                .isEqualTo(TextEncoding.ISO_8859_1);
        assertThat(dialect(text, StandardCharsets.UTF_8).encoding()).isEqualTo(TextEncoding.UTF_8);
    }

    @Test
    void theSeparatorIsTheOneThatMakesColumns() {
        assertThat(dialect("a;b;c\n1,5;2,5;3,5\n", StandardCharsets.UTF_8).separator())
                .isEqualTo(';');
        assertThat(dialect("a,b,c\n1.5,2,3\n", StandardCharsets.UTF_8).separator()).isEqualTo(',');
        assertThat(dialect("a\tb\n1,5\t2\n", StandardCharsets.UTF_8).separator()).isEqualTo('\t');
        assertThat(dialect("\"a;b;c\",d\n\"1;2;3\",4\n", StandardCharsets.UTF_8).separator())
                .isEqualTo(',');
    }

    @Test
    void theDecimalSignIsTheOneThatIsUsed() {
        assertThat(dialect("a;b\n1,25;x\n", StandardCharsets.UTF_8).decimal())
                .isEqualTo(DecimalSign.COMMA);
        assertThat(dialect("a;b\n1.25;x\n", StandardCharsets.UTF_8).decimal())
                .isEqualTo(DecimalSign.POINT);
        // 1.234 says nothing: the separator decides.
        assertThat(dialect("a;b\n1.234;x\n", StandardCharsets.UTF_8).decimal())
                .isEqualTo(DecimalSign.COMMA);
        assertThat(dialect("a,b\n1,x\n", StandardCharsets.UTF_8).decimal())
                .isEqualTo(DecimalSign.POINT);
    }

    @Test
    void aTitleAboveTheNamesIsPassedOver() {
        var text =
                "\"07459: Befolkning, etter region\"\n\n"
                        + "\"region\";\"alder\";\"2024\"\n"
                        + "0301;018;7\n";
        assertThat(dialect(text, StandardCharsets.UTF_8))
                .isEqualTo(new Dialect(TextEncoding.UTF_8, ';', DecimalSign.COMMA, 2));
    }

    @Test
    void namesWithOneFieldLessThanTheRowsAreStillNames() {
        assertThat(dialect("a;b;c\n1;2;3;\n1;2;3;\n", StandardCharsets.UTF_8).preamble()).isZero();
    }

    @Test
    void anEmptyFileAndOneOfNoTableAreStillAnswered() {
        assertThat(dialect("", StandardCharsets.UTF_8).preamble()).isZero();
        assertThat(scan(new byte[] {0, 1, 2, (byte) 0xff, 3}).dialect().separator()).isEqualTo(';');
    }
}
