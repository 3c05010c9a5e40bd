package no.helhet.formats.kostra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import no.helhet.formats.kostra.Kontroller.Rapportering;
import no.helhet.formats.kostra.Kontroller.Result;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every number that the receiver has published a control under, in both forms and every year: a
/// line in which it fires, and one in which it does not. Each case is a line in order with some
/// fields changed, FIELD=VALUE by semicolons; `+` stands before years to add to the one reported
/// for, `~` before years to add to its two digits.
class PublishedControlsTest {
    private static final Path FOLDER = Path.of("../../shared/formater/kostra");

    /// The numbers, as published and as the forms' controls use them.
    private static final Set<String> OF_BOTH =
            Set.of("003", "004", "004A", "005", "008", "009", "010", "011", "012", "013");

    private static final Set<String> OF_11F =
            Set.of(
                    "014", "022", "025", "026", "027", "030", "031", "032", "033", "035", "036",
                    "037", "038", "039", "040", "041", "042", "043");
    private static final Set<String> OF_11CF =
            Set.of(
                    "006", "007", "014", "015", "016", "019", "020", "021", "026", "027", "028",
                    "029", "030", "031", "032", "036", "037", "038", "039");

    private static final List<String> COMMON =
            List.of(
                    "003|KOMMUNE_NR=4205|KOMMUNE_NR=0301",
                    "003|BYDELSNR=16|BYDELSNR=15",
                    "003|BYDELSNR=|BYDELSNR=01",
                    "004|VERSION=~1|VERSION=~0",
                    "004A|FODSELSDATO=3002+-28|FODSELSDATO=2802+-28",
                    "005|PERSON_FODSELSNR=12345678901|",
                    "008|KJONN=3|KJONN=2",
                    "009|EKTSTAT=6|EKTSTAT=5",
                    "010|BU18=3|BU18=1",
                    "011|ANTBU18=|ANTBU18=1",
                    "012|BU18=2|BU18=2;ANTBU18=",
                    "013|ANTBU18=14|ANTBU18=13");

    private static final List<String> SOSIALHJELP =
            List.of(
                    "014|VKLO=0|VKLO=8",
                    "022|TRYGDESIT=03|TRYGDESIT=11",
                    "025|ARBSIT=11|ARBSIT=10",
                    "026|STMND_1=;STMND_12=|STMND_1=",
                    "027|BIDRAG=0;LAAN=0|BIDRAG=0;LAAN=1",
                    "030|BIDRAG=599999;LAAN=1|BIDRAG=599999;LAAN=0",
                    "031|BIDRAG=200;LAAN=0|BIDRAG=200;LAAN=1",
                    "032|GITT_OKONOMIRAD=3|GITT_OKONOMIRAD=2",
                    "033|FAAT_INDIVIDUELL_PLAN=|FAAT_INDIVIDUELL_PLAN=1",
                    "035|BOSIT=7|BOSIT=1",
                    "036|BIDRAG=15499|BIDRAG=15500",
                    "037|LAAN=2501|LAAN=2500",
                    "038|PERSON_FODSELSNR=;PERSON_DUF=19990000000|PERSON_FODSELSNR=",
                    "039|VILKARSOSLOV=|VILKARSOSLOV=2",
                    "040|VILKARSAMEKT=|VILKARSAMEKT=2",
                    "041|UTBETDATO=|VILKARSOSLOV=2;UTBETDATO=",
                    "042|UTBETTOMDATO=3102+0|UTBETTOMDATO=2802+0",
                    "043|VILKARKURS=;VILKARNORSKSAMISKOPPL=|VILKARKURS=");

    private static final List<String> KVALIFISERING =
            List.of(
                    "006|FODSELSDATO=0101+-17|FODSELSDATO=3112+-18",
                    "007|FODSELSDATO=3112+-69|FODSELSDATO=0101+-68",
                    "014|REG_DATO=3112+-5|REG_DATO=0101+-4",
                    "015|VEDTAK_DATO=3102+0|VEDTAK_DATO=2802+0",
                    "016|BEGYNT_DATO=3112+-5|BEGYNT_DATO=0101+-4",
                    "019|KVP_KOMM=|KVP_KOMM=2",
                    "020|KOMMNR_KVP_KOMM=4698|KVP_KOMM=2;KOMMNR_KVP_KOMM=",
                    "021|YTELSE_TYPE_SOSHJ=|YTELSE_TYPE_SOSHJ=3",
                    "026|KVP_MED_ASTONAD=|KVP_MED_ASTONAD=2",
                    "027|KVP_MED_ASTONAD=2|KVP_MED_ASTONAD=1",
                    "028|STMND_1=;STMND_2=;STMND_3=|STMND_1=;STMND_2=;STMND_3=;STATUS=2",
                    "029|KVP_STONAD=0|KVP_STONAD=1",
                    "030|KVP_STONAD=|KVP_STONAD=0",
                    "031|STMND_1=;STMND_2=;STMND_3=;STATUS=1|STMND_1=;STMND_2=;STMND_3=;STATUS=2",
                    "032|KVP_STONAD=600001|KVP_STONAD=600000",
                    "036|STATUS=8|STATUS=7",
                    "037|AVSL_DATO=|AVSL_DATO=;STATUS=2",
                    "038|AVSL_ORDINAERTARB=;AVSL_SKOLE=|AVSL_SKOLE=",
                    "039|AVSL_VIKTIGSTE_INNTEKT=|AVSL_VIKTIGSTE_INNTEKT=;STATUS=7");

    record Case(Skjema skjema, int year, String kontroll, String breaks, String keeps) {
        @Override
        public String toString() {
            return skjema.nummer() + " " + year + ": " + kontroll + ", " + breaks;
        }
    }

    static Stream<Case> cases() {
        return Arrays.stream(Skjema.values()).flatMap(PublishedControlsTest::cases);
    }

    private static Stream<Case> cases(Skjema skjema) {
        var own = skjema == Skjema.OKONOMISK_SOSIALHJELP ? SOSIALHJELP : KVALIFISERING;
        return Stream.concat(COMMON.stream(), own.stream())
                .map(row -> row.split("[|]", -1))
                .flatMap(
                        row ->
                                Skjema.years().stream()
                                        .map(y -> new Case(skjema, y, row[0], row[1], row[2])));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aControlFiresInALineThatBreaksIt(Case c) {
        assertThat(numbers(c, c.breaks())).contains(c.kontroll());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aControlIsSilentInALineThatKeepsIt(Case c) {
        assertThat(numbers(c, c.keeps())).doesNotContain(c.kontroll());
    }

    @ParameterizedTest
    @EnumSource(Skjema.class)
    void everyNumberHasItsCases(Skjema skjema) {
        var expected = new TreeSet<>(OF_BOTH);
        expected.addAll(skjema == Skjema.OKONOMISK_SOSIALHJELP ? OF_11F : OF_11CF);
        assertThat(tried(skjema)).containsExactlyElementsOf(expected);
    }

    @Test
    void everyNumberThatIsPublishedIsAmongThem() throws IOException {
        assumeTrue(
                Files.isDirectory(FOLDER),
                "The published controls are not beside the checkout, so nothing is compared.");
        assertThat(published("specs_felles_")).isNotEmpty();
        for (var skjema : Skjema.values()) {
            assertThat(tried(skjema)).containsAll(published("specs_felles_"));
            assertThat(tried(skjema))
                    .containsAll(published("specs_sosialtjenesten_" + skjema.nummer() + "_"));
        }
    }

    private static TreeSet<String> tried(Skjema skjema) {
        return cases(skjema).map(Case::kontroll).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> published(String prefix) throws IOException {
        var heading = Pattern.compile("(?m)^### Kontroll ([0-9]{3}[A-Z]?)\\b");
        try (var files = Files.list(FOLDER)) {
            var found = new TreeSet<String>();
            for (var file :
                    files.filter(f -> f.getFileName().toString().startsWith(prefix)).toList()) {
                heading.matcher(Files.readString(file))
                        .results()
                        .forEach(r -> found.add(r.group(1)));
            }
            return found;
        }
    }

    private static List<String> numbers(Case c, String changes) {
        boolean first = c.skjema() == Skjema.OKONOMISK_SOSIALHJELP;
        var line =
                first
                        ? Lines.line(c.year())
                        : Kvalifiseringslinjer.line(Kvalifiseringslinjer.full(c.year()), c.year());
        for (var change : changes.isEmpty() ? new String[0] : changes.split(";")) {
            var parts = change.split("=", 2);
            var value = withYear(parts[1], c.year());
            line =
                    first
                            ? Lines.with(line, c.year(), parts[0], value)
                            : Kvalifiseringslinjer.with(line, c.year(), parts[0], value);
        }
        var oslo = new Rapportering("0301", c.year(), Lines.REGLER);
        var result =
                first ? Kontroller.check(line, oslo) : Kontroller.checkKvalifisering(line, oslo);
        return ((Result.Checked) result).avvik().stream().map(Avvik::kontroll).toList();
    }

    private static String withYear(String value, int year) {
        int at = Math.max(value.indexOf('+'), value.indexOf('~'));
        if (at < 0) {
            return value;
        }
        int then = year + Integer.parseInt(value.substring(at + 1));
        return value.substring(0, at) + (value.charAt(at) == '~' ? then % 100 : then);
    }
}
